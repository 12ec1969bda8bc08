import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { session4 } from "./application";
import { LastingStream } from "./lasting-stream";

/** One person's way into the room. Times in ms. */
export interface Joined {
  /** The request for the media token alone. */
  tokenMs: number;
  /** From the press until the token was there, and until the film's state was. */
  toTokenMs: number;
  toFilmMs: number;
  /** Answers that were none. */
  errors: string[];
  stream: LastingStream;
}

const room = "/programmes/italian-clusters/sessions/4/room";

/** Comes into the demo's session 4 as a browser does that has pressed Join: the room's data, then token, stream and join at once. */
export async function joinSession(url: string, cookie: string): Promise<Joined> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const errors: string[] = [];
  const ask = async (method: string, path: string, body?: object) => {
    const since = performance.now();
    const answer = await askOnce(agent, url + path, method, { cookie, origin: url }, body);
    if (answer.status !== 200) errors.push(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return { ...answer, ms: performance.now() - since };
  };
  const since = performance.now();
  await ask("GET", `${room}.data`);
  const stream = new LastingStream(`${url}${session4}/stream`, cookie, true);
  const entering = ask("POST", `${session4}/commands`, {
    commandId: crypto.randomUUID(),
    type: "attendee.join",
    payload: {},
  });
  const connecting = ask("POST", `${session4}/connection`).then((token) => ({ ...token, at: performance.now() }));
  const [token] = await Promise.all([connecting, entering, Promise.race([stream.has(1), pause(15_000)])]);
  if (!/"filmId":"/.test(stream.state)) errors.push("the stream's state had no film");
  agent.destroy();
  return { tokenMs: token.ms, toTokenMs: token.at - since, toFilmMs: stream.stateAt - since, errors, stream };
}

/** One request, read to its end; one that fails has the status 0. */
export function askOnce(
  agent: Agent | false,
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: object,
): Promise<{ status: number; text: string }> {
  const text = body ? JSON.stringify(body) : "";
  const head = { ...headers, ...(method === "POST" && { "content-length": String(Buffer.byteLength(text)) }) };
  const type = body ? { "content-type": "application/json" } : {};
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, text: String(error) });
    const sent = request(url, { agent, method, headers: { ...head, ...type } }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on("error", failed);
    });
    sent.on("error", failed);
    sent.end(text);
  });
}

/** Lets people in one after the other, evenly over `withinMs`, whether or not those before are through. */
export function joinAll(url: string, cookies: readonly string[], withinMs: number): Promise<Joined[]> {
  return Promise.all(
    cookies.map(async (cookie, i) => {
      await pause((i * withinMs) / cookies.length);
      return joinSession(url, cookie);
    }),
  );
}
