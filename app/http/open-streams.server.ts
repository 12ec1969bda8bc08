import type { Response } from "express";
import { AppError } from "../errors";
import { openAmong } from "../features/people/sign-in.server";
import { placesOfSession } from "../features/programme/find-place.server";
import type { Call } from "./call.server";
import { readCookie } from "./cookie.server";
import { enterPlace, type SessionScope } from "./scope.server";

const commentEveryMs = 15_000;
/** A removed or signed-out member's stream ends within this time (ms), also when another process did it. */
const recheckEveryMs = 1_500;
const streamsPerAccount = 10;

interface OpenStream {
  call: Call;
  scope: SessionScope;
}

const open = new Map<Response, OpenStream>();
const byAttendee = new Map<string, Set<Response>>();
let timers: NodeJS.Timeout[] = [];

/**
 * Counts a stream as open until its response closes: it gets a comment now and then, and ends when it is no longer allowed.
 * Timers and questions are shared by all streams. Of too many by one person the oldest ends.
 */
export function keepOpen(call: Call, scope: SessionScope): void {
  const { res } = call;
  const { membershipId } = scope.standing;
  const own = byAttendee.get(membershipId) ?? new Set();
  const [oldest] = own;
  if (oldest && own.size >= streamsPerAccount) {
    own.delete(oldest);
    oldest.end();
  }
  byAttendee.set(membershipId, own.add(res));
  open.set(res, { call, scope });
  if (open.size === 1) timers = [setInterval(comment, commentEveryMs), setInterval(recheck, recheckEveryMs)];
  res.on("close", () => {
    own.delete(res);
    if (own.size === 0 && byAttendee.get(membershipId) === own) byAttendee.delete(membershipId);
    open.delete(res);
    if (open.size === 0) timers.forEach(clearInterval);
  });
}

/** When a stream that was ended or lost shall come back (ms), as a field of the stream: not all at once. */
export const comeBack = () => `retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`;

/** The process ends: every stream is told when to come back, and ends. */
export function endStreams(): void {
  for (const res of open.keys()) if (!res.writableEnded) res.end(comeBack());
}

function comment(): void {
  for (const res of open.keys()) if (!res.writableEnded) res.write(":\n\n");
}

function recheck(): void {
  const bySession = new Map<string, OpenStream[]>();
  for (const stream of open.values()) {
    const { id } = stream.scope.session;
    const others = bySession.get(id);
    if (others) others.push(stream);
    else bySession.set(id, [stream]);
  }
  for (const [sessionId, streams] of bySession) {
    const log = streams[0]?.call.deps.log;
    endForbidden(sessionId, streams).catch((error) =>
      log?.warn("stream.recheck", { sessionId, message: String(error) }),
    );
  }
}

/** Asks once for all streams of a session. When the database does not answer they stay, and the next round asks again. */
async function endForbidden(sessionId: string, streams: OpenStream[]): Promise<void> {
  const deps = streams[0]?.call.deps;
  if (!deps) return;
  const secrets = streams.map(({ call }) => readCookie(deps.config, call.req.headers.cookie));
  const accounts = streams.map(({ call }) => call.account);
  const [signedIn, places] = await Promise.all([
    openAmong(deps, secrets),
    placesOfSession(deps.db.client, accounts, sessionId, deps.clock.now()),
  ]);
  streams.forEach(({ call, scope }, i) => {
    const place = places[i];
    const outcome = place && enterPlace(deps, place, "journal.read", true);
    const allowed = outcome && !(outcome instanceof AppError) && outcome.standing.role === scope.standing.role;
    if (!allowed || !signedIn.has(secrets[i] ?? "")) call.res.end();
  });
}
