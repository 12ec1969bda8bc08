import { AppError } from "../../errors";
import { openSignIn, type SignInDeps } from "../people/sign-in.server";
import { closesAfterMs } from "../programme/session-times";
import { joinHash } from "./join-secret.server";
import { findInvitation, findLink, type Invitation } from "./store.server";

type Deps = SignInDeps;

/**
 * What a personal link leads to. Looking uses nothing up: mail scanners look at every link. Throws `not_found` for a
 * secret that was never given out, `gone` for one that was revoked, whose person left, or whose session is over.
 */
export async function readJoinLink(deps: Deps, secret: string): Promise<Invitation> {
  const now = deps.clock.now();
  const link = /^[\w-]{43}$/.test(secret) ? await findLink(deps.db.client, joinHash(secret)) : null;
  const invitation = link && (await findInvitation(deps.db.client, link.invitationId, now));
  if (!invitation) throw new AppError("not_found", {}, "join_link_unknown");
  const { member, session } = invitation;
  if (link.revokedAt || !member.active || session.programme.archived)
    throw new AppError("gone", {}, "join_link_revoked");
  if (!session.alwaysOpen && now > session.endsAt + closesAfterMs) throw new AppError("gone", {}, "join_link_over");
  return invitation;
}

/** Signs in the person whose link it is; gives the cookie's secret. The sign-in ends when the link is revoked. */
export async function enterByLink(deps: Deps, secret: string): Promise<{ cookie: string; invitation: Invitation }> {
  const invitation = await readJoinLink(deps, secret);
  const cookie = await openSignIn(deps, invitation.member.accountId, joinHash(secret));
  return { cookie, invitation };
}
