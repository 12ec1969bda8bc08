import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../journal/event";
import { Session, viewer } from "./live.fixture";
import { commands } from "./rules";
import { eventFor, viewFor, withoutRemoved } from "./state";

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
      "film.describeMarker": { markerId: "m1" },
      "film.extend": { minutes: 2 },
      "film.note": { filmId: "film-1", markerId: "m1", text: "Still here" },
      "film.ready": { frame: 0 },
      "film.loudspeaker": { device: "beamer" },
      "floor.give": { attendeeId: "zagreb" },
      "floor.order": { order: "fair" },
      "floor.mutesOthers": { on: true },
      "floor.round": { seconds: 60 },
      "floor.roundNext": { expectedAttendeeId: "zagreb" },
      "floor.roundEnd": { expectedAttendeeId: "zagreb" },
      "vote.open": { kind: "text", question: "Still here?" },
      "vote.cast": { voteId: "vote-1", choice: "not" },
      "vote.close": { voteId: "vote-1" },
      "vote.show": { voteId: "vote-1" },
      "argument.pin": { side: "for", text: "Still here" },
      "argument.remove": { id: 1 },
      "debate.side": { side: "for" },
      "attendee.mute": { attendeeId: "zagreb" },
      "attendee.remove": { attendeeId: "zagreb" },
      "attendee.readmit": { attendeeId: "zagreb" },
      "lobby.write": { text: "Still here" },
      "lobby.admit": { attendeeId: "guest" },
      "lobby.admitAll": { attendeeIds: ["guest"] },
      "lobby.deny": { attendeeId: "guest" },
      "presence.list": { people: [] },
      "runsheet.extend": { minutes: 1 },
      "runsheet.insert": { title: "More", kind: "talk", minutes: 5, afterItemId: "item-1" },
      "stage.pin": { attendeeId: "zagreb" },
      "crew.say": { text: "Still here" },
      "cue.note": { itemId: "item-1", text: "Still here" },
      announce: { text: "Still here" },
      "chat.say": { text: "Still here" },
      "chat.remove": { id: 1 },
      "case.page": { page: 2 },
      "case.stay": { on: true },
      "case.check": { sound: true, picture: true, slides: "ready" },
      "idea.add": { text: "Still here" },
      "idea.support": { id: 1 },
      "idea.discuss": { id: 1 },
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

  it("H3: notes of what was said at a hold are seen by the crew alone", () => {
    const session = waiting();
    session.send(0, "moderator", "film.load", { filmId: "film-1" });
    const { filmId, markers } = session.state.film;
    const markerId = markers[0]?.id;
    expect(session.send(0, "moderator", "film.note", { filmId, markerId, text: "Tense" })).toEqual(["film.noted"]);
    expect(seen(session, "expert").film.notes).toMatchObject([{ text: "Tense", attendeeId: "moderator" }]);
    expect(JSON.stringify(seen(session, "sofia"))).not.toContain("Tense");
    const noted = session.events.at(-1) as JournalEvent;
    expect([
      eventFor(noted, viewer("expert"), session.state),
      eventFor(noted, viewer("sofia"), session.state),
    ]).toMatchObject([{ rev: noted.rev }, null]);
  });

  it("the lobby is seen by the crew and by who waits", () => {
    const session = waiting();
    for (const who of ["moderator", "expert", "guest"]) expect(seen(session, who).lobby).toHaveLength(1);
    expect(seen(session, "sofia").lobby).toEqual([]);
    expect(JSON.stringify(seen(session, "sofia"))).not.toContain("guest");
    const [knock] = session.events.slice(-1);
    if (!knock) throw new Error("nobody knocked");
    expect(["moderator", "guest"].map((who) => eventFor(knock, viewer(who), session.state) !== null)).toEqual([
      true,
      true,
    ]);
    expect(eventFor(knock, viewer("sofia"), session.state)).toBeNull();
  });

  it("who was admitted is known to the crew and to the guest", () => {
    const session = waiting();
    session.send(0, "moderator", "lobby.admit", { attendeeId: "guest" });
    for (const who of ["expert", "guest"]) expect(seen(session, who).admitted).toEqual(["guest"]);
    expect(seen(session, "sofia").admitted).toEqual([]);
  });

  it("an event says neither its audience nor the id of its command", () => {
    const session = waiting();
    const [event] = session.events;
    expect(event && Object.keys(eventFor(event, viewer("sofia"), session.state) ?? {})).toEqual([
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

  it("R3: which sites are ready is seen by the crew alone", () => {
    const session = waiting();
    session.send(0, "moderator", "film.load", { filmId: "film-1" });
    expect(session.send(10, "sofia", "film.ready", { frame: 0 })).toEqual(["film.siteReady"]);
    expect(seen(session, "expert").film.ready).toEqual({ sofia: 10 });
    for (const who of ["sofia", "zagreb", "guest"]) expect(seen(session, who).film.ready).toEqual({});
    const [line] = session.events.slice(-1);
    expect(["moderator", "sofia"].map((who) => line && eventFor(line, viewer(who), session.state) !== null)).toEqual([
      true,
      false,
    ]);
  });

  it("L3: which device plays the film's sound is known to its own attendee alone, until that one leaves", () => {
    const session = waiting();
    expect(session.send(0, "sofia", "film.loudspeaker", { device: "beamer" })).toEqual(["film.loudspeakerTaken"]);
    expect(seen(session, "sofia").loudspeakers).toEqual({ sofia: "beamer" });
    for (const who of ["moderator", "zagreb"]) expect(seen(session, who).loudspeakers).toEqual({});
    const [line] = session.events.slice(-1);
    expect(["sofia", "moderator"].map((who) => line && eventFor(line, viewer(who), session.state) !== null)).toEqual([
      true,
      false,
    ]);
    session.send(0, "sofia", "attendee.leave");
    expect(session.state.loudspeakers).toEqual({});
  });

  it("the film's mode is that of the moment", () => {
    const session = waiting();
    session.send(0, "moderator", "film.load", { filmId: "film-1" });
    session.send(0, "moderator", "film.play");
    expect(viewFor(session.state, viewer("sofia"), 5_000).film.mode).toBe("playing");
    expect(viewFor(session.state, viewer("sofia"), 60_000).film).toMatchObject({ mode: "holding", markerId: "m1" });
  });
});

describe("a second device", () => {
  it("comes in beside the first, which goes on to sound; it takes over when somebody says so", () => {
    const session = new Session();
    const sounding = () => session.state.loudspeakers.sofia;
    expect(session.send(0, "sofia", "attendee.join", { device: "laptop" })).toEqual([
      "attendee.joined",
      "film.loudspeakerTaken",
    ]);
    expect(session.send(0, "sofia", "attendee.join", { device: "phone" })).toEqual([]);
    expect(sounding()).toBe("laptop");
    session.send(0, "sofia", "film.loudspeaker", { device: "phone", takeOver: true });
    expect(sounding()).toBe("phone");
    session.send(0, "sofia", "attendee.leave");
    expect(session.send(0, "sofia", "attendee.join")).toEqual(["attendee.joined"]);
    expect(sounding()).toBeUndefined();
  });

  it("which device it is, others are not told; a guest at the door takes none", () => {
    const session = new Session();
    session.send(0, "guest", "attendee.join", { device: "laptop" });
    expect(session.state.loudspeakers).toEqual({});
    session.send(0, "sofia", "attendee.join", { device: "laptop" });
    const taken = session.events.at(-1) as JournalEvent;
    expect(["sofia", "zagreb", "moderator"].map((who) => eventFor(taken, viewer(who), session.state) !== null)).toEqual(
      [true, false, false],
    );
  });
});
