import type { InvitationDeps } from "./deps.server";
import { findSessionFacts, listInvitable, listInvitations } from "./store.server";
import type { InvitedLine } from "./views";

type Deps = Pick<InvitationDeps, "clock"> & { db: { client: InvitationDeps["db"]["client"] } };

/** Everybody who can be asked to a session, or was, with the answer; null when there is no such session. */
export async function readInvitations(deps: Deps, sessionId: string) {
  const now = deps.clock.now();
  const session = await findSessionFacts(deps.db.client, sessionId);
  if (!session) return null;
  const { programme } = session;
  const people = await listInvitable(deps.db.client, { id: sessionId, programmeId: programme.id }, now);
  const asked = await listInvitations(deps.db.client, sessionId, now);
  const byMember = new Map(asked.map((invitation) => [invitation.member.membershipId, invitation]));
  const lines = people.map(({ membershipId, name, address, role, city, country }): InvitedLine => {
    const known = byMember.get(membershipId);
    return {
      ...{ membershipId, name, address, role, city, country },
      state: known?.state ?? null,
      source: known?.source ?? "",
      answeredAt: known?.answeredAt ?? null,
      sentAt: known?.sentAt ?? null,
      sends: known?.sends ?? 0,
      linkOpen: known ? known.link !== null : false,
    };
  });
  const order = programme.sites.map(({ city }) => city);
  const place = ({ city }: InvitedLine) => (city ? order.indexOf(city) : order.length);
  lines.sort((a, b) => place(a) - place(b));
  const { startsAt, endsAt, sequence, off, cancelReason } = session;
  const zones = [...new Set([...programme.sites.map((site) => site.timeZone), "Europe/Rome"])];
  return {
    session: { startsAt, endsAt, sequence, off, reason: cancelReason },
    sites: programme.sites,
    zones,
    people: lines,
  };
}
