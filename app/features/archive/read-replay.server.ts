import { AppError } from "../../errors";
import type { Viewer } from "../live/state";
import { correctedEvents } from "./corrected-events";
import { correctionsOf } from "./corrections";
import { ownEvents } from "./own-events";
import type { ArchiveDeps } from "./read-progress.server";
import { recordOf } from "./record";
import { listCorrections } from "./store.server";

/** The journal of a session whose run sheet was begun, as this reader may see it, with the moments to go to; else `not_found`. */
export async function readReplay(deps: ArchiveDeps, session: { id: string; programmeId: string }, viewer: Viewer) {
  const [{ log, facts }, rows] = await Promise.all([
    deps.live.get(session.id),
    listCorrections(deps.db.client, session.programmeId, session.id),
  ]);
  const corrections = correctionsOf(rows);
  const own = ownEvents(log.events, log.state, viewer);
  const events = correctedEvents(own, log.state, corrections).map(({ rev, type, payload, actorId, at }) => {
    return { rev, type, payload, actorId, at, audience: "all" as const };
  });
  const record = recordOf(own, { runSheet: facts.runSheet, corrections, crew: viewer.crew });
  const from = record.items[0]?.from ?? null;
  const to = events.at(-1)?.at ?? 0;
  if (from === null || to <= from) throw new AppError("not_found");
  const stops = [
    ...record.items.flatMap(({ id, title, from: at }) =>
      at === null ? [] : [{ id: `${id}-${at}`, kind: "item" as const, title, at }],
    ),
    ...record.holds.map(({ id, title, from: at }) => ({ id, kind: "hold" as const, title, at })),
  ].sort((a, b) => a.at - b.at);
  return { events, from, to, stops, items: Object.fromEntries(record.items.map(({ id, title }) => [id, title])) };
}
