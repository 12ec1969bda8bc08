import { describe, expect, it } from "vitest";
import { applyFloor } from "./apply";
import { Floor, threeHands } from "./floor.fixture";
import { floorPayloads } from "./wire";

describe("hands", () => {
  it("stand in the order in which they were raised; a point is what one raises without saying", () => {
    expect(threeHands().queue).toEqual(["zagreb point", "sofia question", "moscow reply"]);
  });

  it("keep their place when their kind changes, and the same hand again changes nothing", () => {
    const floor = threeHands();
    expect(floor.send("zagreb", "hand.raise", { kind: "reply" })).toEqual(["hand.raised"]);
    expect(floor.send("zagreb", "hand.raise", { kind: "reply" })).toEqual([]);
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
    expect(floor.send("zagreb", "hand.lower")).toEqual([]);
    expect(floor.send("moscow", "hand.lower", { attendeeId: "moscow" })).toEqual(["hand.lowered"]);
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

  it("name a person of the site's; the newest raising says who, and only who is there", () => {
    const floor = threeHands();
    floor.send("zagreb", "hand.raise", { kind: "reply", person: "Designer" });
    expect(floor.state.hands[0]).toMatchObject({ attendeeId: "zagreb", kind: "reply", person: "Designer", at: 1 });
    expect(floor.decide("zagreb", "hand.raise", { person: "Somebody else" })).toMatchObject({
      refusal: "invalid",
      sentence: "person_not_here",
    });
    floor.send("zagreb", "hand.raise", { kind: "reply" });
    expect(floor.state.hands[0]).toMatchObject({ attendeeId: "zagreb", person: null });
  });

  it("are all lowered at once, once; whoever has the floor keeps it", () => {
    const floor = threeHands();
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    expect(floor.send("moderator", "hand.lowerAll")).toEqual(["hand.allLowered"]);
    expect(floor.send("moderator", "hand.lowerAll")).toEqual([]);
    expect(floor.queue).toEqual([]);
    expect(floor.state.floor?.attendeeId).toBe("sofia");
  });

  it.each([{ kind: "shout" }, { kind: "point", attendeeId: "sofia" }, { person: "" }])(
    "are not raised by %j",
    (payload) => {
      expect(floorPayloads["hand.raise"].safeParse(payload).success).toBe(false);
    },
  );
});

describe("the floor", () => {
  it("takes the hand of who gets it, and goes from one to the other", () => {
    const floor = threeHands();
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    expect(floor.queue).toEqual(["zagreb point", "moscow reply"]);
    expect(floor.state.floor).toEqual({ attendeeId: "sofia", since: 4, kind: "question", person: null });
    expect(floor.send("moderator", "floor.give", { attendeeId: "sofia" })).toEqual([]);
    floor.send("moderator", "floor.give", { attendeeId: "zagreb" });
    expect(floor.state.floor?.attendeeId).toBe("zagreb");
    expect(floor.queue).toEqual(["moscow reply"]);
  });

  it("is given to somebody who raised no hand, but not to somebody who is not here", () => {
    const floor = new Floor();
    expect(floor.send("moderator", "floor.give", { attendeeId: "sofia" })).toEqual(["floor.given"]);
    for (const attendeeId of ["belgrade", "__proto__", "constructor"]) {
      expect(floor.decide("moderator", "floor.give", { attendeeId })).toMatchObject({
        refusal: "invalid",
        sentence: "attendee_not_here",
      });
    }
  });

  it("is taken back once", () => {
    const floor = threeHands();
    expect(floor.send("moderator", "floor.take")).toEqual([]);
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    expect(floor.send("moderator", "floor.take")).toEqual(["floor.taken"]);
    expect(floor.state.floor).toBeNull();
    expect(floor.send("moderator", "floor.take")).toEqual([]);
  });
});

describe("after speaking", () => {
  it("the hand is down, unless it was kept: then it stands at the end of the queue", () => {
    const floor = threeHands();
    floor.speaks("zagreb", 1_000);
    expect(floor.queue).toEqual(["sofia question", "moscow reply"]);
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    floor.send("sofia", "hand.raise", { kind: "question" });
    floor.send("zagreb", "hand.raise");
    floor.send("moderator", "floor.give", { attendeeId: "moscow" });
    expect(floor.queue).toEqual(["sofia question", "zagreb point"]);
  });

  it("the time counts to the site and to the person who was named; while nobody has the floor none does", () => {
    const floor = new Floor();
    floor.send("zagreb", "hand.raise", { person: "__proto__" });
    floor.speaks("zagreb", 4_000);
    floor.now += 60_000;
    floor.speaks("zagreb", 2_000);
    floor.speaks("sofia", 5_000);
    const { spoken } = floor.state.speaking;
    expect([spoken.zagreb?.ms, spoken.sofia?.ms, spoken.moscow?.ms]).toEqual([6_000, 5_000, undefined]);
    expect(Object.entries(spoken.zagreb?.people ?? {})).toEqual([["__proto__", 4_000]]);
  });

  it("the time of who leaves while speaking counts until then; a clock that goes back takes none away", () => {
    const floor = new Floor();
    floor.send("moderator", "floor.give", { attendeeId: "sofia" });
    floor.now += 2_999;
    floor.happen("attendee.left", { attendeeId: "sofia" });
    expect(floor.state.speaking.spoken.sofia?.ms).toBe(3_000);
    floor.send("moderator", "floor.give", { attendeeId: "zagreb" });
    floor.now -= 500;
    floor.send("moderator", "floor.take");
    expect(floor.state.speaking.spoken.zagreb?.ms).toBe(0);
  });
});

describe("who gets the floor mutes the others", () => {
  it("only where that is the rule, and never who gets it or leads", () => {
    const floor = new Floor();
    expect(floor.decide("moderator", "floor.give", { attendeeId: "sofia" })).toEqual({
      events: [{ type: "floor.given", payload: { attendeeId: "sofia" } }],
    });
    expect(floor.send("moderator", "floor.mutesOthers", { on: true })).toEqual(["floor.mutingChanged"]);
    expect(floor.send("moderator", "floor.mutesOthers", { on: true })).toEqual([]);
    floor.here.delete("moscow");
    expect(floor.decide("moderator", "floor.give", { attendeeId: "sofia" })).toEqual({
      events: [{ type: "floor.given", payload: { attendeeId: "sofia", mutes: ["zagreb"] } }],
    });
  });
});

it("lines about other things change nothing", () => {
  const { state } = threeHands();
  const line = { rev: 9, type: "chat.said", payload: { attendeeId: "sofia" }, actorId: null, at: 0 };
  expect(applyFloor(state, { ...line, audience: "all" })).toBe(state);
});
