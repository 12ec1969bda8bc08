import { setTimeout as pause } from "node:timers/promises";

/** The window (s) in which the gate counts one address's requests. */
const gateWindow = 10;

/** A quick machine asks more often than the gate allows one address: then the answer says how long to wait. */
export async function whenItIsOurTurn(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask();
    const seconds = Number(answer.headers.get("retry-after"));
    if (answer.status !== 429 || !(seconds >= 1 && seconds <= gateWindow)) return answer;
    await pause(seconds * 1_000);
  }
}
