import { randomBytes } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../errors";
import { type Call, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";

/** What a connection test loads to measure the line (bytes): noise, which nothing on the way can make smaller. */
const noise = randomBytes(3 * 1024 * 1024);
/** Signs on the test's stream, and the time between them (ms). */
const signs = 3;
const signEveryMs = 250;

/** A test asks for each of its parts once; somebody who presses again and again has to wait. */
const perMember = new RateLimiterMemory({ points: 30, duration: 60 });

async function slowly({ standing }: SessionScope): Promise<void> {
  await perMember.consume(standing.membershipId).catch((full) => {
    throw new AppError("too_many_requests", { seconds: Math.ceil(full.msBeforeNext / 1000) });
  });
}

/** Server-sent events that come one after another and end: what lies between must not keep them back. */
export async function getCheckStream(call: Call, scope: SessionScope): Promise<void> {
  await slowly(scope);
  const { req, res } = call;
  res.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  if (req.method === "HEAD") return void res.end();
  res.flushHeaders();
  for (let sign = 1; sign <= signs && !res.destroyed; sign++) {
    res.write(`event: sign\ndata: ${sign}\n\n`);
    if (sign < signs) await new Promise((resolve) => setTimeout(resolve, signEveryMs));
  }
  res.end();
}

/** Bytes to measure the line with. */
export async function getCheckBytes(call: Call, scope: SessionScope): Promise<void> {
  await slowly(scope);
  const { req, res } = call;
  res.status(200).set({
    "Content-Type": "application/octet-stream",
    "Content-Length": String(noise.length),
    "Cache-Control": "no-store, no-transform",
  });
  res.end(req.method === "HEAD" ? undefined : noise);
}

/** A media connection to a room of one's own, where nobody else is and nothing of the session. */
export async function postCheckConnection(call: Call, scope: SessionScope): Promise<void> {
  await slowly(scope);
  const { deps } = call;
  const { state, code, epoch } = deps.media.status();
  if (state !== "ready" && code !== "media_ready") throw new AppError(code);
  const { membershipId, name } = scope.standing;
  const room = `check-${membershipId}`;
  const token = await deps.media.mintToken({ room, attendeeId: membershipId, name, publish: true });
  const url = deps.config.media.url ?? `${deps.config.publicUrl.replace(/^http/, "ws")}/livekit`;
  sendJson(call, 200, { url, token, epoch });
}
