import type { Db } from "../../db.server";
import { filmExtras } from "../film/extras.server";
import type { Circumstances, Role, Standing } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { sitesOf } from "../programme/sites-of.server";
import type { LiveSessions } from "./live-sessions.server";
import type { RoomFacts } from "./room-facts";
import { seesRoom, viewFor } from "./state";

interface Asked {
  programme: { id: string; slug: string; title: string };
  session: { id: string; number: number; title: string };
  standing: Standing;
  crew: boolean;
  may(action: Action, about?: Circumstances): boolean;
}

interface RoomDeps {
  db: { client: Db };
  live: LiveSessions;
  clock: { now(): number };
  serverId: string;
}

/** Everything the room's page needs at its beginning, as this person may see it: at the door, what its page says there. */
export async function readRoom(deps: RoomDeps, asked: Asked): Promise<RoomFacts> {
  const { programme, session, standing, crew, may } = asked;
  const [live, sites, extras] = await Promise.all([
    deps.live.get(session.id),
    sitesOf(deps.db.client, programme.id),
    filmExtras(deps.db.client, programme.id),
  ]);
  const attendeeId = standing.membershipId;
  const site = sites.find(({ id }) => id === standing.siteId);
  const now = deps.clock.now();
  const { log, facts } = live;
  const viewer = { attendeeId, crew, member: standing.role !== "guest" };
  const sees = seesRoom(log.state, viewer);
  return {
    outside: !sees,
    programme: { slug: programme.slug, title: programme.title },
    session: { id: session.id, number: session.number, title: session.title },
    runSheet: sees ? facts.runSheet : [],
    cues: may("crew.talk") && sees ? facts.cues : {},
    prepared: may("vote.lead") && sees ? facts.prepared : [],
    films: sees ? [...facts.films.values()] : [],
    filmExtras: sees ? extras : {},
    ownSlides: (sees && site && facts.slides[site.slug]?.id) || null,
    sites: sees ? sites.map(({ slug, city, country, timeZone }) => ({ slug, city, country, timeZone })) : [],
    own: {
      attendeeId,
      role: standing.role as Role,
      timeZone: site?.timeZone ?? null,
      people: site?.people.map(({ name }) => name) ?? [],
    },
    may: {
      film: may("film.control"),
      discuss: may("film.discuss"),
      runSheet: may("runsheet.control"),
      floor: may("floor.give"),
      lobby: may("lobby.manage"),
      manage: may("attendee.manage"),
      questions: may("question.ask"),
      crew: may("crew.talk"),
      votes: may("vote.lead"),
      vote: may("vote.cast", { admitted: sees }),
    },
    first: { rev: log.rev, now, server: deps.serverId, state: viewFor(log.state, viewer, now) },
  };
}
