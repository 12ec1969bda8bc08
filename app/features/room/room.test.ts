import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../journal/event";
import type { Role } from "../permissions/roles";
import { applyRoom } from "./apply";
import { decideRoom, type leave, type RoomContext } from "./decide";
import { emptyRoom, type RoomState } from "./state";
import { type RoomCommandType, roomPayloads } from "./wire";

const roles: Record<string, Role> = {
  organiser: "organiser",
  moderator: "moderator",
  guest: "guest",
  sofia: "participant",
  zagreb: "participant",
};
const runSheet = ["talk", "film", "debate"].map((kind, index) => ({
  id: `item-${index + 1}`,
  kind,
  title: kind,
  minutes: 10,
  filmId: null,
}));

/** A session of which only the room is looked at; an hour is 3,600,000 ms. */
class Room {
  state: RoomState = emptyRoom;
  events: JournalEvent[] = [];
  now = 1_000;

  take(decision: ReturnType<typeof leave>): string[] {
    if ("refusal" in decision) throw new Error(`refused: ${decision.sentence ?? decision.refusal}`);
    for (const event of decision.events) {
      const rev = this.events.length + 1;
      const line: JournalEvent = { audience: "all", ...event, rev, actorId: null, at: this.now };
      this.events.push(line);
      this.state = applyRoom(this.state, line);
    }
    return decision.events.map((event) => event.type);
  }

  decide(attendeeId: string, type: RoomCommandType, payload: object = {}) {
    const role = roles[attendeeId] as Role;
    const crew = role === "organiser" || role === "moderator";
    const site = role === "participant" ? { slug: attendeeId, city: attendeeId, country: "BG", timeZone: "UTC" } : null;
    const people = site ? ["Teacher", "Designer"] : [];
    const ctx: RoomContext = { now: this.now, attendeeId, crew, role, name: attendeeId, site, people, runSheet };
    return decideRoom(this.state, { commandId: "c", type, payload: roomPayloads[type].parse(payload) }, ctx);
  }

  /** Sends a command that must not be refused; returns the types of what happened. */
  send(attendeeId: string, type: RoomCommandType, payload?: object): string[] {
    return this.take(this.decide(attendeeId, type, payload));
  }
}

describe("coming and going", () => {
  it("a city joins with its people; joining twice is joining once", () => {
    const room = new Room();
    expect(room.send("sofia", "attendee.join")).toEqual(["attendee.joined"]);
    expect(room.send("sofia", "attendee.join")).toEqual([]);
    expect(room.state.attendees.sofia).toMatchObject({
      present: true,
      signed: false,
      joinedAt: 1_000,
      people: ["Teacher", "Designer"],
    });
  });

  it("who comes back keeps the time of the first coming and the people named then", () => {
    const room = new Room();
    room.send("sofia", "attendee.join");
    room.send("sofia", "presence.list", { people: ["Teacher", "Teacher", " Mayor "] });
    expect(room.send("sofia", "attendee.leave")).toEqual(["attendee.left"]);
    expect(room.state.attendees.sofia?.present).toBe(false);
    expect(room.send("sofia", "attendee.leave")).toEqual([]);
    room.now = 9_000;
    expect(room.send("sofia", "attendee.join")).toEqual(["attendee.joined"]);
    expect(room.state.attendees.sofia).toMatchObject({
      present: true,
      joinedAt: 1_000,
      people: ["Teacher", "Mayor"],
      signed: true,
    });
  });

  it.each([[["a"].concat(Array(60).fill("b"))], [["\u200b"]], [["x".repeat(81)]], ["Teacher"]])(
    "people cannot be %j",
    (people) => expect(roomPayloads["presence.list"].safeParse({ people }).success).toBe(false),
  );

  it("who was sent out does not come back, and nobody sends out themselves, the organiser, or who never came", () => {
    const room = new Room();
    for (const who of ["sofia", "moderator", "organiser"]) room.send(who, "attendee.join");
    expect(room.send("moderator", "attendee.remove", { attendeeId: "sofia" })).toEqual(["attendee.removed"]);
    expect(room.send("moderator", "attendee.remove", { attendeeId: "sofia" })).toEqual([]);
    expect(room.state.attendees.sofia?.present).toBe(false);
    expect(room.decide("sofia", "attendee.join")).toMatchObject({ sentence: "attendee_removed" });
    const refusals = { moderator: "not_oneself", organiser: "organiser_stays", zagreb: "attendee_not_here" };
    for (const [attendeeId, sentence] of Object.entries({ ...refusals, constructor: "attendee_not_here" })) {
      expect(room.decide("moderator", "attendee.remove", { attendeeId })).toMatchObject({ sentence });
    }
  });

  it("only who is here is muted", () => {
    const room = new Room();
    room.send("sofia", "attendee.join");
    expect(room.send("moderator", "attendee.mute", { attendeeId: "sofia", source: "camera" })).toEqual([
      "attendee.muted",
    ]);
    room.send("sofia", "attendee.leave");
    for (const attendeeId of ["sofia", "zagreb", "constructor"]) {
      expect(room.decide("moderator", "attendee.mute", { attendeeId })).toMatchObject({
        sentence: "attendee_not_here",
      });
    }
  });
});

describe("lobby", () => {
  const knocked = () => {
    const room = new Room();
    room.send("guest", "attendee.join");
    return room;
  };

  it("a guest waits there, once, seen by the crew and themselves", () => {
    const room = knocked();
    expect(room.send("guest", "attendee.join")).toEqual([]);
    expect(room.state.lobby).toEqual([{ attendeeId: "guest", name: "guest", at: 1_000, message: "" }]);
    expect(room.state.attendees).toEqual({});
    expect(room.events.map((event) => event.audience)).toEqual([["crew", "guest"]]);
  });

  it("who was admitted comes in, and comes back without waiting again", () => {
    const room = knocked();
    expect(room.send("moderator", "lobby.admit", { attendeeId: "guest" })).toEqual(["lobby.admitted"]);
    expect(room.send("organiser", "lobby.admit", { attendeeId: "guest" })).toEqual([]);
    expect(room.send("guest", "attendee.join")).toEqual(["attendee.joined"]);
    room.send("guest", "attendee.leave");
    expect(room.send("guest", "attendee.join")).toEqual(["attendee.joined"]);
    expect(room.state).toMatchObject({ lobby: [], admitted: ["guest"] });
  });

  it("who was denied is told why and may knock again; who goes leaves the lobby", () => {
    const room = knocked();
    expect(room.send("moderator", "lobby.deny", { attendeeId: "guest", reason: "Not yet" })).toEqual(["lobby.denied"]);
    expect(room.events.at(-1)).toMatchObject({ payload: { reason: "Not yet" }, audience: ["crew", "guest"] });
    expect(room.state.lobby).toEqual([]);
    expect(room.send("moderator", "lobby.deny", { attendeeId: "guest" })).toEqual([]);
    expect(room.send("guest", "attendee.join")).toEqual(["lobby.knocked"]);
    expect(room.send("guest", "attendee.leave")).toEqual(["lobby.left"]);
    expect(room.send("guest", "attendee.leave")).toEqual([]);
    expect(room.send("moderator", "lobby.admit", { attendeeId: "guest" })).toEqual([]);
  });

  it("who was sent away while waiting does not knock again, and nobody but the crew hears of it", () => {
    const room = knocked();
    room.send("moderator", "attendee.remove", { attendeeId: "guest" });
    expect(room.events.at(-1)?.audience).toEqual(["crew", "guest"]);
    expect(room.state.lobby).toEqual([]);
    expect(room.decide("guest", "attendee.join")).toMatchObject({ refusal: "forbidden" });
    expect(room.send("moderator", "attendee.readmit", { attendeeId: "guest" })).toEqual(["attendee.readmitted"]);
    expect(room.send("moderator", "attendee.readmit", { attendeeId: "guest" })).toEqual([]);
    expect(room.send("guest", "attendee.join")).toEqual(["lobby.knocked"]);
  });

  it("who was sent out of the room is in again without knocking, with the same place in the list", () => {
    const room = knocked();
    room.send("moderator", "lobby.admit", { attendeeId: "guest" });
    room.send("guest", "attendee.join");
    room.send("moderator", "attendee.remove", { attendeeId: "guest" });
    expect(room.events.at(-1)?.audience).toBe("all");
    room.send("organiser", "attendee.readmit", { attendeeId: "guest" });
    expect(room.send("guest", "attendee.join")).toEqual(["attendee.joined"]);
    expect(room.state).toMatchObject({ removed: [], attendees: { guest: { present: true, joinedAt: 1_000 } } });
  });

  it("each knock may carry one message", () => {
    const room = knocked();
    expect(room.send("guest", "lobby.write", { text: " Good morning " })).toEqual(["lobby.wrote"]);
    expect(room.state.lobby).toMatchObject([{ attendeeId: "guest", message: "Good morning" }]);
    expect(room.decide("guest", "lobby.write", { text: "Again" })).toMatchObject({ sentence: "lobby_written" });
    expect(room.decide("zagreb", "lobby.write", { text: "I too" })).toMatchObject({ sentence: "not_waiting" });
    room.send("moderator", "lobby.deny", { attendeeId: "guest", reason: "Later" });
    expect(room.state.denied).toEqual({ guest: "Later" });
    room.send("guest", "attendee.join");
    expect(room.state).toMatchObject({ denied: {}, lobby: [{ message: "" }] });
  });
});

describe("run sheet", () => {
  it("goes from item to item to its end, each with its own clock", () => {
    const room = new Room();
    expect(room.send("moderator", "runsheet.next", { expectedItemId: null })).toEqual(["runsheet.started"]);
    expect(room.state.runsheet).toMatchObject({ itemId: "item-1", startedAt: 1_000, endsAt: 601_000, finished: false });
    room.now = 9_000;
    room.send("moderator", "runsheet.next");
    room.send("moderator", "runsheet.next");
    expect(room.state.runsheet).toMatchObject({ itemId: "item-3", startedAt: 9_000, beganAt: 1_000 });
    expect(room.send("moderator", "runsheet.next")).toEqual(["runsheet.finished"]);
    expect(room.state.runsheet).toMatchObject({ itemId: null, endsAt: null, finished: true });
    expect(room.send("moderator", "runsheet.next", { expectedItemId: null })).toEqual([]);
  });

  it("the second press of two people does nothing", () => {
    const room = new Room();
    room.send("moderator", "runsheet.next", { expectedItemId: null });
    expect(room.send("organiser", "runsheet.next", { expectedItemId: null })).toEqual([]);
    room.send("moderator", "runsheet.next", { expectedItemId: "item-1" });
    expect(room.send("organiser", "runsheet.next", { expectedItemId: "item-1" })).toEqual([]);
    expect(room.state.runsheet.itemId).toBe("item-2");
  });

  it("an item that runs gets more minutes, none that does not", () => {
    const room = new Room();
    expect(room.decide("moderator", "runsheet.extend", { minutes: 5 })).toMatchObject({ sentence: "no_item_running" });
    room.send("moderator", "runsheet.next");
    room.send("moderator", "runsheet.extend", { minutes: 5 });
    expect(room.state.runsheet.endsAt).toBe(901_000);
  });

  it.each([0, -5, 61, 1.5, Number.NaN])("%s minutes more are refused", (minutes) => {
    expect(roomPayloads["runsheet.extend"].safeParse({ minutes }).success).toBe(false);
  });
});

describe("chat", () => {
  const said = (text: string) => roomPayloads["chat.say"].safeParse({ text });

  it("keeps lines in order, each known by the number of its event", () => {
    const room = new Room();
    room.send("sofia", "attendee.join");
    room.send("sofia", "chat.say", { text: "Good morning" });
    room.send("zagreb", "chat.say", { text: "Dobro jutro" });
    expect(room.state.chat.map(({ id, name, text }) => [id, name, text])).toEqual([
      [2, "sofia", "Good morning"],
      [3, "zagreb", "Dobro jutro"],
    ]);
  });

  it("takes the words of a removed line out of the state; the place stays", () => {
    const room = new Room();
    room.send("sofia", "chat.say", { text: "A secret" });
    expect(room.send("moderator", "chat.remove", { id: 1 })).toEqual(["chat.removed"]);
    expect(room.send("moderator", "chat.remove", { id: 1 })).toEqual([]);
    expect(room.state.chat).toEqual([expect.objectContaining({ id: 1, text: "", removed: true })]);
    expect(room.decide("moderator", "chat.remove", { id: 7 })).toMatchObject({ sentence: "no_such_line" });
  });

  it("takes 2,000 characters and not one more, whatever they weigh", () => {
    expect(said("x".repeat(2_000)).success).toBe(true);
    expect(said("x".repeat(2_001)).success).toBe(false);
    expect(said("e\u0301".repeat(2_000)).data).toEqual({ text: "\u00e9".repeat(2_000) });
    expect(said(` ${"x".repeat(2_000)} \n`).success).toBe(true);
  });

  it("takes hidden characters out and keeps lines, emoji and every script", () => {
    expect(said("\u202egnp.exe\u202c\u200b ok\u0000\u0007").data).toEqual({ text: "gnp.exe ok" });
    expect(said("one\n\ttwo").data).toEqual({ text: "one\n\ttwo" });
    expect(said("\ud83d\udc69\u200d\ud83c\udfed Добро утро, iyi günler").success).toBe(true);
  });

  it.each(["", "  ", "\u200b\u202e", "\n\n", "\u0085\u061c"])("has no line that nobody can see (%j)", (text) => {
    expect(said(text).success).toBe(false);
  });
});

it("lines about other things change nothing", () => {
  const line = { rev: 1, type: "toString", payload: {}, actorId: null, audience: "all" as const, at: 0 };
  expect(applyRoom(emptyRoom, line)).toBe(emptyRoom);
});
