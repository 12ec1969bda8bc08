import { AppError } from "../../errors";
import { noteInSession } from "../audit/note.server";
import { closeSignInsOpenedBy } from "../people/sign-in.server";
import type { InvitationDeps } from "./deps.server";
import { findInvitationOf, revokeLinks } from "./store.server";

/** Ends a person's link to a session and every sign-in it opened; `by` is the membership of who does it. Throws `not_found` for who was not asked. */
export async function revokeLink(
  deps: InvitationDeps,
  sessionId: string,
  membershipId: string,
  by: string,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const invitation = await findInvitationOf(tx, sessionId, membershipId, now);
    if (!invitation) throw new AppError("not_found");
    await closeSignInsOpenedBy(tx, await revokeLinks(tx, invitation.id, now), now);
    await noteInSession(tx, sessionId, now, { kind: "invitation.revoked", by, to: membershipId });
  });
}
