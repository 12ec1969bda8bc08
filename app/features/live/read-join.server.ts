import type { Db } from "../../db.server";
import { readConsent } from "../consent/read-consent.server";
import type { Standing } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { opensAt, type SessionTimes, sessionMoment } from "../programme/session-times";
import { siteOf } from "../programme/site-of.server";
import type { JoinFacts } from "./join-facts";
import type { LiveSessions } from "./live-sessions.server";
import { progressOf } from "./progress";

interface Asked {
  programme: { slug: string; title: string };
  session: SessionTimes & { id: string; number: number; title: string; consent: string };
  standing: Standing;
  crew: boolean;
  may(action: Action): boolean;
}

interface JoinDeps {
  db: { client: Db };
  clock: { now(): number };
  live: LiveSessions;
}

/** What the page before the room needs: how far the session is, when it opens, and who belongs to this site. `timeZone` is the reader's. */
export async function readJoin(
  deps: JoinDeps,
  { programme, session, standing, crew, may }: Asked,
  timeZone: string,
): Promise<JoinFacts> {
  const now = deps.clock.now();
  const moment = sessionMoment(session, now, crew);
  const live = moment === "open" ? await deps.live.get(session.id) : null;
  const site = standing.siteId ? await siteOf(deps.db.client, standing.siteId) : null;
  return {
    programme: { slug: programme.slug, title: programme.title },
    session: { id: session.id, number: session.number, title: session.title },
    moment,
    progress: live && progressOf(live.log.state, session.startsAt, now),
    startsAt: session.startsAt,
    opensAt: opensAt(session.startsAt, crew),
    now,
    timeZone,
    consent: await readConsent(deps.db.client, session, standing.membershipId),
    mayJoin: may("session.join"),
    site: site && { city: site.city, country: site.country, people: site.people },
  };
}
