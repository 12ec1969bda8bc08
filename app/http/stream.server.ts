import type { StoredEvent } from "../features/journal/event";
import type { LiveSession } from "../features/live/live-session.server";
import { resume } from "../features/live/resume";
import { eventFor, type LiveState, turnsView, type Viewer, viewFor } from "../features/live/state";
import type { Call } from "./call.server";
import { comeBack, keepOpen } from "./open-streams.server";
import type { SessionScope } from "./scope.server";
import { screenOf } from "./screen.server";
import { viewerOf } from "./viewer.server";

/** What a reader that does not read may cost (bytes); it is cut and comes back with Last-Event-ID. */
const mostUnread = 256 * 1024;

/** Server-sent events: the state first (as of Last-Event-ID when given), then every event this person may see. */
export async function getStream(call: Call, scope: SessionScope): Promise<void> {
  const { deps, req, res } = call;
  const { session } = scope;
  const viewer = viewerOf(scope);
  const live = await deps.live.get(session.id);
  // Who has gone while the answer was prepared will not be heard to go: nothing may be kept for them.
  if (req.socket.destroyed) return;
  if (req.method === "HEAD") return void res.status(200).type("text/event-stream").end();

  res.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  res.flushHeaders();
  req.socket.setNoDelay(true);
  res.write(comeBack() + opening(call, live, viewer));

  const unlisten = live.log.listen((events) => {
    // It was ended, and its last bytes are still on their way.
    if (res.writableEnded) return;
    const turned = events.some((event) => turnsView(event, viewer));
    // The state comes first: whoever folds it has all of these events then, and knows it by their numbers.
    if (turned) res.write(stateFrame(call, live.log.rev, viewFor(live.log.state, viewer, call.deps.clock.now())));
    res.write(frames(events, viewer, live.log.state));
    if (events.some((event) => isRemovalOf(event, viewer))) res.end();
    if (res.writableLength > mostUnread) res.destroy();
  });
  const release = live.holdPresence(screenOf(call, viewer.attendeeId));
  res.on("close", () => {
    unlisten();
    release();
  });
  keepOpen(call, scope);
}

function opening(call: Call, live: LiveSession, viewer: Viewer): string {
  const last = Number(call.req.get("Last-Event-ID") ?? Number.NaN);
  const now = call.deps.clock.now();
  const { rev, state, missed } = resume(live.log, last, viewer, now);
  return stateFrame(call, rev, state) + frames(missed, viewer, live.log.state);
}

function stateFrame({ deps }: Call, rev: number, state: LiveState): string {
  const message = { rev, now: deps.clock.now(), server: deps.serverId, state };
  return `event: state\nid: ${rev}\ndata: ${JSON.stringify(message)}\n\n`;
}

/** One text per event and kind of viewer, shared by all streams of that kind. */
const written = new WeakMap<StoredEvent, string>();

function frames(events: readonly StoredEvent[], viewer: Viewer, state: LiveState): string {
  let text = "";
  for (const event of events) {
    const seen = eventFor(event, viewer, state);
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
