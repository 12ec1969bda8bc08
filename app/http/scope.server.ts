import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { Account } from "../features/people/account";
import { can } from "../features/permissions/can";
import { type Circumstances, crewRoles, type Standing } from "../features/permissions/roles";
import type { Action } from "../features/permissions/table";
import { findPlace, type Place, type ProgrammeRow, type SessionRow } from "../features/programme/find-place.server";
import { sessionMoment } from "../features/programme/session-times";
import { recent } from "./recent.server";

/** Where a request happens and who is asking, found out before any handler runs. */
export interface Scope {
  programme: ProgrammeRow;
  standing: Standing;
  crew: boolean;
  /** Asks again inside a handler, about something of one's own for instance. */
  may(action: Action, about?: Circumstances): boolean;
}

export interface SessionScope extends Scope {
  session: SessionRow;
}

interface Asked {
  slug: string;
  number?: string;
  /** Whether something is changed; who only looks may be told what was true a second ago. */
  changes?: boolean;
}

/**
 * Finds programme (and session) and asks permission. Unknown and forbidden give the same `not_found`;
 * members whose role is not enough, or who come while the session is closed, get `forbidden`; strangers `sign_in_needed`.
 */
export async function enter(
  deps: Deps,
  account: Account | null,
  action: Action,
  asked: Asked,
): Promise<Scope | SessionScope> {
  const now = deps.clock.now();
  // One address for each session: not 4.0, 04 or 4e0.
  const number = asked.number === undefined ? undefined : Number(/^[1-9]\d{0,2}$/.exec(asked.number)?.[0]);
  const find = () => findPlace(deps.db.client, account, asked.slug, number, now);
  const key = `place ${account?.id} ${asked.slug} ${number}`;
  const place = await (asked.changes ? find() : recent(deps, key, find));
  const outcome = enterPlace(deps, place, action, asked.number !== undefined);
  if (outcome instanceof AppError) throw outcome;
  return outcome;
}

/** Asks permission for a place that has been looked up: the scope, or why not. */
export function enterPlace(
  deps: Deps,
  { programme, session, standing }: Place,
  action: Action,
  needsSession: boolean,
): Scope | SessionScope | AppError {
  const crew = crewRoles.includes(standing.role);
  const about: Circumstances = {
    archived: programme?.archived,
    sessionId: session?.id,
    sessionOpen: session !== null && sessionMoment(session, deps.clock.now(), crew) === "open",
  };
  const may = (a: Action, more: Circumstances = {}) => can(standing, a, { ...about, ...more });
  const closed = session?.off ? "session_off" : "session_closed";
  if (!programme || (needsSession && !session)) return refusal(false, standing, about, closed);
  if (!may(action)) return refusal(true, standing, about, closed);
  return session ? { programme, session, standing, crew, may } : { programme, standing, crew, may };
}

function refusal(found: boolean, standing: Standing, about: Circumstances, closed: string): AppError {
  if (standing.role === "anonymous") return new AppError("sign_in_needed");
  const member = standing.role !== "none" && standing.state === "active";
  const elsewhere = standing.sessionId !== null && standing.sessionId !== about.sessionId;
  if (!found || !member || elsewhere) return new AppError("not_found");
  if (about.archived) return new AppError("forbidden", {}, "programme_archived");
  return new AppError("forbidden", {}, about.sessionId && !about.sessionOpen ? closed : "forbidden");
}
