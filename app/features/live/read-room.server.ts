import type { Db } from "../../db.server";
import type { Role, Standing } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { sitesOf } from "../programme/sites-of.server";
import type { LiveSessions } from "./live-sessions.server";
import type { RoomFacts } from "./room-facts";
import { viewFor } from "./state";

interface Asked {
  programme: { id: string; slug: string; title: string };
  session: { id: string; number: number; title: string };
  standing: Standing;
  crew: boolean;
  may(action: Action): boolean;
}

interface RoomDeps {
  db: { client: Db };
  live: LiveSessions;
  clock: { now(): number };
  serverId: string;
}

/** Everything the room's page needs at its beginning, as this person may see it. */
export async function readRoom(deps: RoomDeps, asked: Asked): Promise<RoomFacts> {
  const { programme, session, standing, crew, may } = asked;
  const [live, sites] = await Promise.all([deps.live.get(session.id), sitesOf(deps.db.client, programme.id)]);
  const attendeeId = standing.membershipId;
  const now = deps.clock.now();
  const { log, facts } = live;
  return {
    programme: { slug: programme.slug, title: programme.title },
    session: { id: session.id, number: session.number, title: session.title },
    beganAt: log.events.find((event) => event.type === "runsheet.started")?.at ?? null,
    runSheet: facts.runSheet,
    films: [...facts.films.values()],
    sites: sites.map(({ slug, city, country, timeZone }) => ({ slug, city, country, timeZone })),
    own: {
      attendeeId,
      role: standing.role as Role,
      timeZone: sites.find((site) => site.id === standing.siteId)?.timeZone ?? null,
    },
    may: {
      film: may("film.control"),
      discuss: may("film.discuss"),
      runSheet: may("runsheet.control"),
      floor: may("floor.give"),
      lobby: may("lobby.manage"),
      manage: may("attendee.manage"),
      questions: may("question.ask"),
    },
    first: { rev: log.rev, now, server: deps.serverId, state: viewFor(log.state, { attendeeId, crew }, now) },
  };
}
