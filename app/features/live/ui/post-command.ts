import type { StateMessage } from "../room-facts";
import type { EventMessage } from "./fold";

export interface Envelope {
  commandId: string;
  type: string;
  payload: object;
  expectedRev?: number;
}

/** The server's answer to a command. `lost`: it could not be reached for the whole time. */
export type Answer =
  | { kind: "done"; rev: number; events: EventMessage[] }
  | { kind: "refused"; code: string; message: string; current: StateMessage | null }
  | { kind: "lost" };

interface Line {
  fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}

/** Pauses between tries (ms): half a minute in all. */
const pauses = [250, 500, 1_000, 2_000, 3_000, 4_000, 5_000, 5_000, 5_000, 5_000];
/** The server is there but cannot now: the same command may simply be sent again. */
const passing = new Set([429, 502, 503, 504]);

/** Posts a command until the server has judged it. Every try carries the same id, so it happens once. */
export async function postCommand(url: string, envelope: Envelope, line: Line): Promise<Answer> {
  const body = JSON.stringify(envelope);
  const headers = { "Content-Type": "application/json" };
  for (const pause of [...pauses, null]) {
    const response = await line.fetch(url, { method: "POST", headers, body }).catch(() => null);
    if (response && !passing.has(response.status)) return read(response);
    if (pause === null) break;
    const asked = Number(response?.headers.get("Retry-After") ?? 0) * 1_000;
    await line.wait(Math.max(pause, asked));
  }
  return { kind: "lost" };
}

async function read(response: Response): Promise<Answer> {
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return { kind: "done", rev: answer.rev, events: answer.events };
  const current = answer && "state" in answer ? (answer as StateMessage) : null;
  return { kind: "refused", code: answer?.error?.code ?? "internal", message: answer?.error?.message ?? "", current };
}
