import type { Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { InvitationDeps } from "./deps.server";
import { joinHash, joinSecret } from "./join-secret.server";
import {
  countLinks,
  findInvitationOf,
  findSessionFacts,
  insertInvitation,
  insertLink,
  listInvitable,
  listInvitations,
  listSessionFacts,
  repeatInvitation,
} from "./store.server";

/** Asks everybody who has not been asked yet; resolves to their number. Throws `invalid` when there is nobody, or no session to come. */
export async function inviteEverybody(deps: InvitationDeps, sessionId: string): Promise<number> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const session = await sessionToCome(tx, sessionId, now);
    const asked = new Set((await listInvitations(tx, sessionId, now)).map(({ member }) => member.membershipId));
    const people = await listInvitable(tx, { id: sessionId, programmeId: session.programme.id }, now);
    const rest = people.filter(({ membershipId }) => !asked.has(membershipId));
    if (people.length === 0) throw new AppError("invalid", {}, "invite_nobody");
    for (const { membershipId } of rest) await ask(deps, tx, sessionId, membershipId);
    return rest.length;
  });
}

/**
 * Asks one person, or asks again; a link that was revoked is replaced. `sends` is how often the form's reader saw them
 * asked: the same press twice asks once. Throws `not_found` for somebody who cannot be asked.
 */
export async function inviteOne(
  deps: InvitationDeps,
  sessionId: string,
  membershipId: string,
  sends: number,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const session = await sessionToCome(tx, sessionId, now);
    const people = await listInvitable(tx, { id: sessionId, programmeId: session.programme.id }, now);
    if (!people.some((person) => person.membershipId === membershipId)) throw new AppError("not_found");
    const known = await findInvitationOf(tx, sessionId, membershipId, now);
    if (!known) return ask(deps, tx, sessionId, membershipId);
    if (known.sends !== sends) return;
    if (known.link === null) await openLink(deps, tx, known.id);
    await repeatInvitation(tx, known.id, sends + 1);
  });
}

/** Asks people to every session to come that takes place; who was asked before is not asked again. */
export async function inviteToAll(deps: InvitationDeps, programmeId: string, membershipIds: string[]): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const wanted = new Set(membershipIds);
    for (const session of await listSessionFacts(tx, programmeId)) {
      if (session.off || session.startsAt <= now) continue;
      const asked = new Set((await listInvitations(tx, session.id, now)).map(({ member }) => member.membershipId));
      const people = await listInvitable(tx, { id: session.id, programmeId }, now);
      for (const { membershipId } of people)
        if (wanted.has(membershipId) && !asked.has(membershipId)) await ask(deps, tx, session.id, membershipId);
    }
  });
}

async function ask(deps: InvitationDeps, tx: Tx, sessionId: string, membershipId: string): Promise<void> {
  await openLink(deps, tx, await insertInvitation(tx, sessionId, membershipId, deps.clock.now()));
}

async function openLink(deps: InvitationDeps, tx: Tx, invitationId: string): Promise<void> {
  const number = (await countLinks(tx, invitationId)) + 1;
  await insertLink(tx, { invitationId, number, hash: joinHash(joinSecret(deps.config.secret, invitationId, number)) });
}

async function sessionToCome(tx: Tx, sessionId: string, now: number) {
  const session = await findSessionFacts(tx, sessionId);
  if (!session) throw new AppError("not_found");
  if (session.off) throw new AppError("invalid", {}, "session_off");
  if (session.endsAt <= now && !session.alwaysOpen) throw new AppError("invalid", {}, "session_over");
  return session;
}
