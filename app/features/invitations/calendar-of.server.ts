import type { Db } from "../../db.server";
import { publishedCalendar } from "./calendar.server";
import type { InvitationDeps } from "./deps.server";
import { findSessionFacts, listSessionFacts, type SessionFacts } from "./store.server";
import { calendarSession } from "./tell-invited.server";

type Deps = Pick<InvitationDeps, "config" | "clock"> & { db: { client: Db } };

/** A programme's sessions as a calendar file, for a member (or null for a visitor). */
export async function calendarOfProgramme(
  deps: Deps,
  programme: { id: string; title: string },
  membershipId: string | null,
): Promise<string> {
  return published(deps, await listSessionFacts(deps.db.client, programme.id), programme.title, membershipId);
}

/** One session as a calendar file. */
export async function calendarOfSession(deps: Deps, sessionId: string, membershipId: string | null): Promise<string> {
  const session = await findSessionFacts(deps.db.client, sessionId);
  return published(deps, session ? [session] : [], session?.title ?? "", membershipId);
}

function published(deps: Deps, sessions: SessionFacts[], name: string, membershipId: string | null): string {
  const reader = { membershipId, domain: deps.config.mail.domain, name, stamp: deps.clock.now() };
  return publishedCalendar(
    sessions.map((session) => calendarSession(deps, session)),
    reader,
  );
}
