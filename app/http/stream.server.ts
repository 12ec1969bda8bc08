import type { Response } from "express";
import { AppError } from "../errors";
import type { StoredEvent } from "../features/journal/event";
import type { LiveSession } from "../features/live/live-session.server";
import { apply, emptyLive, eventFor, type Viewer, viewFor } from "../features/live/state";
import { type Call, sendError } from "./call.server";
import { enter, type SessionScope } from "./scope.server";

const commentEveryMs = 15_000;
/** A removed member's stream ends within this time (ms), also when another process removed them. */
const recheckEveryMs = 1_500;
/** What a reader that does not read may cost (bytes); it is cut and comes back with Last-Event-ID. */
const mostUnread = 256 * 1024;
const streamsPerAccount = 10;

const openStreams = new Map<string, Set<Response>>();

/** Server-sent events: the state first (as of Last-Event-ID when given), then every event this person may see. */
export async function getStream(call: Call, scope: SessionScope): Promise<void> {
  const { deps, req, res } = call;
  const { session, standing, crew } = scope;
  const viewer: Viewer = { attendeeId: standing.membershipId, crew };
  const live = await deps.live.get(session.id);
  if (live.log.state.removed.includes(viewer.attendeeId)) return sendError(call, removedError());
  if (req.method === "HEAD") return void res.status(200).type("text/event-stream").end();
  const own = openStreams.get(viewer.attendeeId) ?? new Set();
  openStreams.set(viewer.attendeeId, own);
  if (own.size >= streamsPerAccount) own.values().next().value?.end();
  own.add(res);

  res.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  res.flushHeaders();
  req.socket.setNoDelay(true);
  res.write(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n${opening(call, live, viewer)}`);

  const unlisten = live.log.listen((events) => {
    res.write(frames(events, viewer));
    if (events.some((event) => isRemovalOf(event, viewer))) res.end();
    if (res.writableLength > mostUnread) res.destroy();
  });
  const release = live.holdPresence(viewer.attendeeId);
  const comment = setInterval(() => res.write(":\n\n"), commentEveryMs);
  const recheck = setInterval(() => void stillAllowed(call, scope), recheckEveryMs);
  res.on("close", () => {
    unlisten();
    release();
    clearInterval(comment);
    clearInterval(recheck);
    own.delete(res);
    if (own.size === 0 && openStreams.get(viewer.attendeeId) === own) openStreams.delete(viewer.attendeeId);
  });
}

function opening(call: Call, live: LiveSession, viewer: Viewer): string {
  const last = Number(call.req.get("Last-Event-ID") ?? Number.NaN);
  const resumes = Number.isInteger(last) && last >= 0 && last <= live.log.rev;
  const rev = resumes ? last : live.log.rev;
  const state =
    resumes && last < live.log.rev ? live.log.events.slice(0, last).reduce(apply, emptyLive) : live.log.state;
  const now = call.deps.clock.now();
  const first = { rev, now, server: call.deps.serverId, state: viewFor(state, viewer, now) };
  return `event: state\nid: ${rev}\ndata: ${JSON.stringify(first)}\n\n${frames(live.log.events.slice(rev), viewer)}`;
}

/** One text per event and kind of viewer, shared by all streams of that kind. */
const written = new WeakMap<StoredEvent, string>();

function frames(events: readonly StoredEvent[], viewer: Viewer): string {
  let text = "";
  for (const event of events) {
    const seen = eventFor(event, viewer);
    if (!seen) continue;
    let frame = written.get(event);
    if (!frame) {
      frame = `event: journal\nid: ${event.rev}\ndata: ${JSON.stringify(seen)}\n\n`;
      written.set(event, frame);
    }
    text += frame;
  }
  return text;
}

const isRemovalOf = (event: StoredEvent, viewer: Viewer) =>
  event.type === "attendee.removed" && (event.payload as { attendeeId: string }).attendeeId === viewer.attendeeId;

const removedError = () => new AppError("forbidden", {}, "attendee_removed");

async function stillAllowed({ deps, account, res }: Call, { programme, session, standing }: SessionScope) {
  try {
    const asked = { slug: programme.slug, number: String(session.number) };
    const now = await enter(deps, account, "journal.read", asked);
    if (now.standing.role !== standing.role) res.end();
  } catch (error) {
    if (error instanceof AppError) res.end();
  }
}
