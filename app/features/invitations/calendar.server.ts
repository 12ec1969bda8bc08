import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";

/** A session as calendars keep it. */
export interface CalendarSession {
  id: string;
  number: number;
  title: string;
  programme: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  /** How often its date has changed. */
  sequence: number;
  off: boolean;
  /** The session's page; it asks for a sign-in, because calendars are shown to colleagues. */
  page: string;
}

export type PartStat = "NEEDS-ACTION" | "ACCEPTED" | "TENTATIVE" | "DECLINED";

export interface Invited {
  membershipId: string;
  name: string;
  address: string;
  partStat: PartStat;
}

/** The event's name for ever: one per session and person, or per session for those who are nobody in particular. */
export const uidOf = (sessionId: string, membershipId: string | null, domain: string) =>
  `session-${sessionId}.${membershipId ?? "all"}@${domain}`;

/** Control characters and quotes have a meaning in calendars; names do not need them. */
const plain = (text: string) => text.replace(/[\p{Cc}"\u2028\u2029]+/gu, " ").trim();

const methods = { request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL };

/**
 * The .ics that goes with a mail to one person: RFC 5546 REQUEST or CANCEL, times in UTC. Calendars send their answer to
 * the organiser's address, so that must be the person's own reply address.
 */
export function invitationCalendar(
  what: { session: CalendarSession; person: Invited; replyTo: string; domain: string; stamp: number },
  method: keyof typeof methods,
): string {
  const { session, person, replyTo, domain, stamp } = what;
  const calendar = ical({ prodId: { company: "Distretto", product: "Distretto" }, method: methods[method] });
  const event = calendar.createEvent(eventOf(session, uidOf(session.id, person.membershipId, domain), stamp));
  event.organizer({ name: "Distretto", email: replyTo });
  event.createAttendee({
    email: person.address,
    name: plain(person.name) || person.address,
    rsvp: method === "request",
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus[person.partStat === "NEEDS-ACTION" ? "NEEDSACTION" : person.partStat],
  });
  return calendar.toString();
}

/** Sessions to take into one's own calendar: RFC 5546 PUBLISH, with the same UIDs as the invitations of that person. */
export function publishedCalendar(
  sessions: readonly CalendarSession[],
  reader: { membershipId: string | null; domain: string; name: string; stamp: number },
): string {
  const calendar = ical({
    prodId: { company: "Distretto", product: "Distretto" },
    method: ICalCalendarMethod.PUBLISH,
    name: plain(reader.name),
  });
  for (const session of sessions)
    calendar.createEvent(eventOf(session, uidOf(session.id, reader.membershipId, reader.domain), reader.stamp));
  return calendar.toString();
}

const eventOf = (session: CalendarSession, id: string, stamp: number) => ({
  id,
  sequence: session.sequence,
  start: new Date(session.startsAt),
  end: new Date(session.endsAt),
  stamp: new Date(stamp),
  summary: plain(`${session.number}. ${session.title}`),
  description: `${plain(session.programme)}\n${session.page}`,
  location: session.page,
  url: session.page,
  status: session.off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});
