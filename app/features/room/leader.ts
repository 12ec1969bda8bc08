import type { Attendee } from "./state";

/** Roles that may lead, in their order; an expert only in place of a moderator whose line is gone. */
const order = ["moderator", "organiser", "expert"];

export const mayLead = ({ role }: Pick<Attendee, "role">): boolean => role !== "expert" && order.includes(role);

type Attendees = Record<string, Attendee>;

const moderatorIsMissed = (attendees: Attendees) =>
  Object.values(attendees).some(({ role, lost }) => role === "moderator" && lost);

/**
 * Who leads the session: of those who are in the room the moderator who came first, else the organiser who did, else the
 * expert while a moderator's line is gone; null when there is none. Leading gives no rights of its own: it says to whom the
 * others look.
 */
export function leaderOf(attendees: Attendees): string | null {
  const missed = moderatorIsMissed(attendees);
  const before = (a: Attendee, b: Attendee) =>
    order.indexOf(a.role) - order.indexOf(b.role) || a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1);
  const may = (attendee: Attendee) => mayLead(attendee) || (missed && attendee.role === "expert");
  const present = Object.values(attendees).filter((attendee) => attendee.present && may(attendee));
  return present.sort(before)[0]?.id ?? null;
}

/** Who leads until a moderator whose line is gone is back; null while none is missed, or another one leads. */
export function deputyOf({ attendees, leads }: { attendees: Attendees; leads: string | null }): string | null {
  if (leads === null || attendees[leads]?.role === "moderator") return null;
  return moderatorIsMissed(attendees) ? leads : null;
}
