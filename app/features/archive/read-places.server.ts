import { captionsOf } from "../film/captions-of.server";
import type { Circumstances, Standing } from "../permissions/roles";
import { crewRoles } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { readingsOf } from "../programme/readings-of.server";
import { sessionMoment } from "../programme/session-times";
import { sessionsOf } from "../programme/sessions-of.server";
import { listThreads } from "../questions/list-threads.server";
import { correctionsOf } from "./corrections";
import { ownEvents } from "./own-events";
import { captionPlaces, readingPlaces, recordPlaces, sessionPlaces, threadPlaces } from "./places";
import type { ArchiveDeps } from "./read-progress.server";
import { recordOf } from "./record";
import type { Place } from "./search";
import { listCorrections } from "./store.server";

interface Reader {
  standing: Standing;
  may(action: Action, about?: Circumstances): boolean;
}

/** Everything in a programme that this reader may see and search, session by session. */
export async function readPlaces(
  deps: ArchiveDeps,
  programme: { id: string; slug: string },
  { standing, may }: Reader,
): Promise<Place[]> {
  const { client } = deps.db;
  const [sessions, readings, captions] = await Promise.all([
    sessionsOf(client, programme.id),
    readingsOf(client, programme.id),
    captionsOf(client, programme.id),
  ]);
  const crew = crewRoles.includes(standing.role);
  const viewer = { attendeeId: standing.membershipId, crew, member: standing.role !== "guest" };
  const now = deps.clock.now();
  const all = await Promise.all(
    sessions.map(async (session): Promise<Place[]> => {
      const about = { sessionId: session.id, sessionOpen: sessionMoment(session, now, crew) === "open" };
      const mayHere = (action: Action, more: Circumstances = {}) => may(action, { ...about, ...more });
      if (!mayHere("session.read")) return [];
      const reader = { membershipId: standing.membershipId, may: mayHere };
      const [{ log, facts }, threads, rows] = await Promise.all([
        deps.live.get(session.id),
        mayHere("question.read") ? listThreads(deps, session.id, reader) : [],
        listCorrections(client, programme.id, session.id),
      ]);
      const { runSheet } = facts;
      const events = ownEvents(log.events, log.state, viewer);
      const record = recordOf(events, { runSheet, corrections: correctionsOf(rows), crew });
      const here = { number: session.number, path: `/programmes/${programme.slug}/sessions/${session.number}` };
      return [
        ...sessionPlaces(here, session, runSheet),
        ...(mayHere("reading.read") ? readingPlaces(here, readings) : []),
        ...recordPlaces(here, record),
        ...threadPlaces(here, threads),
        ...(mayHere("film.bytes") ? captionPlaces(here, captions, runSheet) : []),
      ];
    }),
  );
  return all.flat();
}
