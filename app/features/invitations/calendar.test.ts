import ICAL from "ical.js";
import { expect, test } from "vitest";
import { invitationCalendar, publishedCalendar } from "./calendar.server";

const session = {
  id: "s4",
  number: 4,
  title: "Legno, Arredo; Brianza",
  programme: "Italy and its Industrial Clusters",
  startsAt: Date.parse("2027-03-23T15:00:00Z"),
  endsAt: Date.parse("2027-03-23T17:00:00Z"),
  sequence: 2,
  off: false,
  page: "https://distretto.example/programmes/italian-clusters/sessions/4",
};
const person = {
  membershipId: "m1",
  name: "Iván „Ива“ Петров",
  address: "iva@people.example",
  partStat: "NEEDS-ACTION" as const,
};
const sent = (method: "request" | "cancel", name = person.name, off = false) =>
  invitationCalendar(
    {
      session: { ...session, off },
      person: { ...person, name },
      replyTo: "qa+abc@mail.example",
      domain: "mail.example",
      stamp: Date.parse("2027-01-10T12:00:00Z"),
    },
    method,
  );
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return {
    method: calendar.getFirstPropertyValue("method"),
    version: calendar.getFirstPropertyValue("version"),
    events,
  };
};

test("an invitation is a REQUEST in UTC with one UID per session and person", () => {
  const text = sent("request");
  const { method, version, events } = read(text);
  const [event] = events;
  expect({ method, version, count: events.length }).toEqual({ method: "REQUEST", version: "2.0", count: 1 });
  expect(text).toContain("DTSTART:20270323T150000Z");
  expect(text).toContain("DTEND:20270323T170000Z");
  expect(event?.uid).toBe("session-s4.m1@mail.example");
  expect(event?.sequence).toBe(2);
  expect(event?.summary).toBe("4. Legno, Arredo; Brianza");
  expect(event?.organizer).toBe("mailto:qa+abc@mail.example");
  const attendee = event?.attendees[0];
  expect(attendee?.getFirstValue()).toMatch(/^mailto:iva@people\.example$/i);
  expect(attendee?.getParameter("rsvp")).toMatch(/true/i);
  expect(attendee?.getParameter("partstat")).toBe("NEEDS-ACTION");
  expect(attendee?.getParameter("cn")).toBe(person.name);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("calling off is a CANCEL of the same UID", () => {
  const { method, events } = read(sent("cancel", person.name, true));
  expect(method).toBe("CANCEL");
  expect(events[0]?.uid).toBe("session-s4.m1@mail.example");
  expect(events[0]?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test.each([
  ["quotes and a parameter", 'x";PARTSTAT=ACCEPTED:mailto:evil@example.com'],
  ["a new line", "x\r\nATTENDEE:mailto:evil@example.com"],
  ["a separator of lines", "x\u2028END:VEVENT"],
  ["markup", "<img src=x onerror=alert(1)>"],
])("a name with %s stays a name", (_, name) => {
  const { events } = read(sent("request", name));
  expect(events).toHaveLength(1);
  expect(events[0]?.attendees).toHaveLength(1);
  expect(events[0]?.attendees[0]?.getParameter("partstat")).toBe("NEEDS-ACTION");
});

test("the calendar to take away has every session, and the same UIDs as the invitations", () => {
  const reader = { membershipId: "m1", domain: "mail.example", name: "Clusters", stamp: 0 };
  const { method, events } = read(publishedCalendar([session, { ...session, id: "s5", number: 5 }], reader));
  expect(method).toBe("PUBLISH");
  expect(events.map(({ uid }) => uid)).toEqual(["session-s4.m1@mail.example", "session-s5.m1@mail.example"]);
});

test("the same invitation always has the same bytes", () => {
  expect(sent("request")).toBe(sent("request"));
});
