import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import type { Vote } from "../debate/state";
import { openTicket } from "../debate/vote-ticket.server";
import type { DebatePayload } from "../debate/wire";
import { placeOfSession } from "../programme/find-place.server";
import { sessionMoment } from "../programme/session-times";
import type { LiveSessions } from "./live-sessions.server";
import { peopleAt } from "./voters";

interface Deps {
  config: { secret: string };
  clock: { now(): number };
  db: { client: Db };
  live: LiveSessions;
}

/** What a phone in a city's room shows. */
export interface PhoneVote {
  city: string;
  session: string;
  people: string[];
  /** The open vote; null while none is. */
  vote: Pick<Vote, "id" | "kind" | "question" | "options" | "named"> | null;
}

/** Finds the city of a link; refuses an old or altered one, and one of a city that is not in the room. */
async function enter(deps: Deps, ticket: string) {
  const now = deps.clock.now();
  const opened = openTicket(deps.config.secret, ticket, now);
  if (!opened) throw new AppError("gone", {}, "vote_link_old");
  const { session, programme } = await placeOfSession(deps.db.client, null, opened.sessionId, now);
  if (!session || !programme || programme.archived || sessionMoment(session, now, false) !== "open")
    throw new AppError("gone", {}, "vote_link_old");
  const live = await deps.live.get(session.id);
  const { attendees, removed } = live.log.state;
  const room = Object.values(attendees).find(
    ({ id, site, present }) => present && site?.slug === opened.site && !removed.includes(id),
  );
  if (!room?.site) throw new AppError("gone", {}, "vote_link_old");
  return { live, room, site: room.site, title: session.title };
}

/** Who may vote there, and what about. */
export async function readPhoneVote(deps: Deps, ticket: string): Promise<PhoneVote> {
  const { live, site, title } = await enter(deps, ticket);
  const { state } = live.log;
  const open = state.votes.find((vote) => vote.state === "open");
  const vote = open
    ? { id: open.id, kind: open.kind, question: open.question, options: open.options, named: open.named }
    : null;
  return { city: site.city, session: title, people: peopleAt(state, site.slug), vote };
}

/** Casts the vote of one named person of a city's room. `nonce`: what this phone keeps, so that it alone may change the vote. */
export async function castByPhone(
  deps: Deps,
  ticket: string,
  { person, nonce, ...payload }: DebatePayload<"vote.cast"> & { person: string; nonce: string },
): Promise<void> {
  const { live, room } = await enter(deps, ticket);
  const outcome = await live.vote(payload, room.id, { person, seal: live.sealOf(nonce) });
  if ("refusal" in outcome) throw new AppError(outcome.refusal, outcome.details, outcome.sentence);
}
