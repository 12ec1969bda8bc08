import { describe, expect, it } from "vitest";
import { isCrew, Session } from "./live.fixture";
import { commands } from "./rules";
import { eventFor, viewFor, withoutRemoved } from "./state";

const viewer = (attendeeId: string) => ({ attendeeId, crew: isCrew(attendeeId) });
const seen = (session: Session, who: string) => viewFor(session.state, viewer(who), 0);

describe("a place in the room", () => {
  it("who raises a hand or names people is in the room from then on", () => {
    const session = new Session();
    expect(session.send(0, "sofia", "hand.raise")).toEqual(["attendee.joined", "hand.raised"]);
    expect(session.send(0, "zagreb", "presence.list", { people: ["Designer"] })).toEqual([
      "attendee.joined",
      "presence.listed",
    ]);
    expect(session.state.attendees).toMatchObject({
      sofia: { present: true },
      zagreb: { present: true, people: ["Designer"] },
    });
    expect(session.send(0, "sofia", "hand.raise", { kind: "reply" })).toEqual(["hand.raised"]);
  });

  it("a guest in the lobby has none", () => {
    const session = new Session();
    session.send(0, "guest", "attendee.join");
    expect(session.send(0, "guest", "presence.list", { people: ["Buy chairs"] })).toBe("in_lobby");
    expect(session.send(0, "guest", "hand.raise")).toBe("in_lobby");
  });

  it("the hand of who left is not in the queue; it comes back with its owner", () => {
    const session = new Session();
    session.send(0, "sofia", "hand.raise");
    session.send(0, "sofia", "attendee.leave");
    expect(session.state.hands).toEqual([]);
    expect(session.send(0, "sofia", "hand.raise")).toEqual(["attendee.joined", "hand.raised"]);
    expect(session.state.hands).toHaveLength(1);
  });

  it.each(Object.keys(commands))("who was sent out may not send %s", (type) => {
    const session = new Session();
    session.send(0, "sofia", "attendee.join");
    session.send(0, "moderator", "attendee.remove", { attendeeId: "sofia" });
    const before = session.events.length;
    const payloads: Record<string, object> = {
      "film.load": { filmId: "film-1" },
      "film.seek": { frame: 1 },
      "floor.give": { attendeeId: "zagreb" },
      "attendee.mute": { attendeeId: "zagreb" },
      "attendee.remove": { attendeeId: "zagreb" },
      "lobby.admit": { attendeeId: "guest" },
      "lobby.deny": { attendeeId: "guest" },
      "presence.list": { people: [] },
      "runsheet.extend": { minutes: 1 },
      "chat.say": { text: "Still here" },
      "chat.remove": { id: 1 },
    };
    expect(session.send(0, "sofia", type, payloads[type])).toBe("attendee_removed");
    expect(session.events).toHaveLength(before);
  });
});

describe("who sees what", () => {
  function waiting(): Session {
    const session = new Session();
    for (const who of ["sofia", "moderator", "guest"]) session.send(0, who, "attendee.join");
    return session;
  }

  it("the lobby is seen by the crew and by who waits", () => {
    const session = waiting();
    for (const who of ["moderator", "expert", "guest"]) expect(seen(session, who).lobby).toHaveLength(1);
    expect(seen(session, "sofia").lobby).toEqual([]);
    expect(JSON.stringify(seen(session, "sofia"))).not.toContain("guest");
    const [knock] = session.events.slice(-1);
    if (!knock) throw new Error("nobody knocked");
    expect(["moderator", "guest"].map((who) => eventFor(knock, viewer(who)) !== null)).toEqual([true, true]);
    expect(eventFor(knock, viewer("sofia"))).toBeNull();
  });

  it("who was admitted is known to the crew and to the guest", () => {
    const session = waiting();
    session.send(0, "moderator", "lobby.admit", { attendeeId: "guest" });
    for (const who of ["expert", "guest"]) expect(seen(session, who).admitted).toEqual(["guest"]);
    expect(seen(session, "sofia").admitted).toEqual([]);
  });

  it("an event says neither its audience nor the id of its command", () => {
    const [event] = waiting().events;
    expect(event && Object.keys(eventFor(event, viewer("sofia")) ?? {})).toEqual([
      "rev",
      "type",
      "payload",
      "actorId",
      "at",
    ]);
  });

  it("who was sent out sees that and nothing else", () => {
    const session = waiting();
    session.send(0, "moderator", "chat.say", { text: "Welcome" });
    session.send(0, "moderator", "attendee.remove", { attendeeId: "sofia" });
    expect(seen(session, "sofia")).toMatchObject({ removed: ["sofia"], chat: [], attendees: {} });
    expect(seen(session, "zagreb")).toMatchObject({ removed: [], chat: [{ text: "Welcome" }] });
  });

  it("the words of a removed line are in nobody's state, and in nobody's journal afterwards", () => {
    const session = waiting();
    session.send(0, "sofia", "chat.say", { text: "A telephone number" });
    session.send(0, "sofia", "chat.say", { text: "Good morning" });
    const line = session.state.chat[0]?.id;
    session.send(0, "moderator", "chat.remove", { id: line });
    for (const who of ["sofia", "moderator", "organiser", "guest"]) {
      expect(JSON.stringify(seen(session, who))).not.toContain("telephone");
    }
    const resumed = session.events.map((event) => withoutRemoved(event, session.state));
    expect(JSON.stringify(resumed)).not.toContain("telephone");
    expect(JSON.stringify(resumed)).toContain("Good morning");
  });

  it("the film's mode is that of the moment", () => {
    const session = waiting();
    session.send(0, "moderator", "film.load", { filmId: "film-1" });
    session.send(0, "moderator", "film.play");
    expect(viewFor(session.state, viewer("sofia"), 5_000).film.mode).toBe("playing");
    expect(viewFor(session.state, viewer("sofia"), 60_000).film).toMatchObject({ mode: "holding", markerId: "m1" });
  });
});
