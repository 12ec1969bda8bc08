import { AppError } from "../../errors";
import { callOff } from "./cancel.server";
import { changeSession } from "./change-session.server";
import type { InvitationDeps } from "./deps.server";
import { inviteEverybody, inviteOne } from "./invite.server";
import { revokeLink } from "./revoke-link.server";

/** Carries out a button of the organiser's page; gives what was done, for the notice. Throws `invalid` for an unknown button. */
export async function manageInvitations(
  deps: InvitationDeps,
  sessionId: string,
  form: Record<string, string>,
  /** The membership of who presses. */
  by: string,
): Promise<string> {
  const { intent = "", member = "", sends = "", sequence = "", reason = "" } = form;
  const { startsAt = "", endsAt = "", timeZone = "" } = form;
  const seen = Number(/^\d{1,6}$/.exec(sequence)?.[0] ?? -1);
  const work: Record<string, [said: string, () => Promise<unknown>]> = {
    everybody: ["everybody", () => inviteEverybody(deps, sessionId)],
    one: ["one", () => inviteOne(deps, sessionId, member, Number(/^\d{1,6}$/.exec(sends)?.[0] ?? -1))],
    revoke: ["revoked", () => revokeLink(deps, sessionId, member, by)],
    move: ["moved", () => changeSession(deps, sessionId, seen, { startsAt, endsAt, timeZone }, by)],
    off: ["off", () => callOff(deps, sessionId, seen, reason, by)],
  };
  const [said, act] = Object.hasOwn(work, intent) ? (work[intent] ?? []) : [];
  if (!said || !act) throw new AppError("invalid");
  await act();
  return said;
}
