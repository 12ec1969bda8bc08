import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../journal/event";
import { applyFloor } from "./apply";
import { decideFloor } from "./decide";
import { emptyFloor, type FloorState } from "./state";
import { type FloorCommandType, floorPayloads } from "./wire";

const here = new Set(["sofia", "zagreb", "moscow", "moderator"]);

/** A session of which only hands and floor are looked at. */
class Floor {
  state: FloorState = emptyFloor;
  private rev = 0;

  happen(type: string, payload: object): void {
    const line: JournalEvent = { rev: ++this.rev, type, payload, actorId: null, audience: "all", at: this.rev };
    this.state = applyFloor(this.state, line);
  }

  decide(attendeeId: string, type: FloorCommandType, payload: object = {}) {
    const command = { commandId: "c", type, payload: floorPayloads[type].parse(payload) };
    const isModerator = attendeeId === "moderator";
    const isHere = (id: string) => here.has(id);
    return decideFloor(this.state, command, { now: 0, attendeeId, crew: isModerator, givesFloor: isModerator, isHere });
  }

  /** Sends a command that must not be refused; returns how many events it makes. */
  send(attendeeId: string, type: FloorCommandType, payload?: object): number {
    const decision = this.decide(attendeeId, type, payload);
    if ("refusal" in decision) throw new Error(`refused: ${decision.sentence ?? decision.refusal}`);
    for (const event of decision.events) this.happen(event.type, event.payload as object);
    return decision.events.length;
  }

  get queue() {
    return this.state.hands.map(({ attendeeId, kind }) => `${attendeeId} ${kind}`);
  }
}

function threeHands(): Floor {
  const floor = new Floor();
  floor.send("zagreb", "hand.raise");
  floor.send("sofia", "hand.raise", { kind: "question" });
  floor.send("moscow", "hand.raise", { kind: "reply" });
  return floor;
}

describe("hands", () => {
  it("stand in the order in which they were raised; a point is what one raises without saying", () => {
    expect(threeHands().queue).toEqual(["zagreb point", "sofia question", "moscow reply"]);
  });

  it("keep their place when their kind changes, and the same hand again changes nothing", () => {
    const floor = threeHands();
    expect(floor.send("zagreb", "hand.raise", { kind: "reply" })).toBe(1);
    expect(floor.send("zagreb", "hand.raise", { kind: "reply" })).toBe(0);
    expect(floor.queue).toEqual(["zagreb reply", "sofia question", "moscow reply"]);
    expect(floor.state.hands[0]?.at).toBe(1);
  });

  it("are lowered by their owner, and by who gives the floor; by nobody else", () => {
    const floor = threeHands();
    expect(floor.decide("zagreb", "hand.lower", { attendeeId: "sofia" })).toEqual(
      expect.objectContaining({ refusal: "forbidden" }),
    );
    floor.send("moderator", "hand.lower", { attendeeId: "sofia" });
    floor.send("zagreb", "hand.lower");
    expect(floor.queue).toEqual(["moscow reply"]);
    expect(floor.send("zagreb", "hand.lower")).toBe(0);
    expect(floor.send("moscow", "hand.lower", { attendeeId: "moscow" })).toBe(1);
  });

  it("lose their place when they were lowered", () => {
    const floor = threeHands();
    floor.send("zagreb", "hand.lower");
    floor.send("zagreb", "hand.raise");
    expect(floor.queue).toEqual(["sofia question", "moscow reply", "zagreb point"]);
  });

  it.each(["attendee.left", "attendee.removed"])("go with their owner, and so does the floor (%s)", (type) => {
    const floor = threeHands();
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    floor.send("sofia", "hand.raise");
    floor.happen(type, { attendeeId: "zagreb" });
    expect(floor.state.floor?.attendeeId).toBe("sofia");
    floor.happen(type, { attendeeId: "sofia" });
    expect(floor.queue).toEqual(["moscow reply"]);
    expect(floor.state.floor).toBeNull();
  });

  it.each([{ kind: "shout" }, { kind: "point", attendeeId: "sofia" }])("are not raised by %j", (payload) => {
    expect(floorPayloads["hand.raise"].safeParse(payload).success).toBe(false);
  });
});

describe("the floor", () => {
  it("takes the hand of who gets it, and goes from one to the other", () => {
    const floor = threeHands();
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    expect(floor.queue).toEqual(["zagreb point", "moscow reply"]);
    expect(floor.state.floor).toEqual({ attendeeId: "sofia", since: 4 });
    expect(floor.send("moderator", "floor.give", { attendeeId: "sofia" })).toBe(0);
    floor.send("moderator", "floor.give", { attendeeId: "zagreb" });
    expect(floor.state.floor?.attendeeId).toBe("zagreb");
    expect(floor.queue).toEqual(["moscow reply"]);
  });

  it("is given to somebody who raised no hand, but not to somebody who is not here", () => {
    const floor = new Floor();
    expect(floor.send("moderator", "floor.give", { attendeeId: "sofia" })).toBe(1);
    for (const attendeeId of ["belgrade", "__proto__", "constructor"]) {
      expect(floor.decide("moderator", "floor.give", { attendeeId })).toMatchObject({
        refusal: "invalid",
        sentence: "attendee_not_here",
      });
    }
  });

  it("is taken back once", () => {
    const floor = threeHands();
    expect(floor.send("moderator", "floor.take")).toBe(0);
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    expect(floor.send("moderator", "floor.take")).toBe(1);
    expect(floor.state.floor).toBeNull();
    expect(floor.send("moderator", "floor.take")).toBe(0);
  });
});

it("lines about other things change nothing", () => {
  const { state } = threeHands();
  const line = { rev: 9, type: "chat.said", payload: { attendeeId: "sofia" }, actorId: null, at: 0 };
  expect(applyFloor(state, { ...line, audience: "all" })).toBe(state);
});
