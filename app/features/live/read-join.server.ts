import type { Db } from "../../db.server";
import type { Standing } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { opensBeforeMs, type SessionTimes, sessionMoment } from "../programme/session-times";
import { siteOf } from "../programme/site-of.server";
import type { JoinFacts } from "./join-facts";

interface Asked {
  programme: { slug: string; title: string };
  session: SessionTimes & { id: string; number: number; title: string };
  standing: Standing;
  may(action: Action): boolean;
}

/** What the page before the room needs: when it opens, and who belongs to this site. `timeZone` is the reader's. */
export async function readJoin(
  deps: { db: { client: Db }; clock: { now(): number } },
  { programme, session, standing, may }: Asked,
  timeZone: string,
): Promise<JoinFacts> {
  const now = deps.clock.now();
  const site = standing.siteId ? await siteOf(deps.db.client, standing.siteId) : null;
  return {
    programme: { slug: programme.slug, title: programme.title },
    session: { id: session.id, number: session.number, title: session.title },
    moment: sessionMoment(session, now),
    startsAt: session.startsAt,
    opensAt: session.startsAt - opensBeforeMs,
    now,
    timeZone,
    mayJoin: may("session.join"),
    site: site && { city: site.city, country: site.country, people: site.people },
  };
}
