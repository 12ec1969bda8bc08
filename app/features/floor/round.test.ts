import { describe, expect, it } from "vitest";
import { callNext } from "./call-next";
import { Floor } from "./floor.fixture";

const round = (seconds = 120): Floor => {
  const floor = new Floor();
  floor.speaks("sofia", 5_000);
  floor.send("moderator", "floor.round", { seconds });
  return floor;
};
const next = (floor: Floor, expectedAttendeeId: string) =>
  floor.send("moderator", "floor.roundNext", { expectedAttendeeId });
const called = (floor: Floor) => floor.state.speaking.round?.attendeeId;

describe("a round of the table", () => {
  it("calls every site once, who has spoken least first, and gives it the floor", () => {
    const floor = round();
    expect(floor.state.speaking.round).toMatchObject({
      seconds: 120,
      attendeeId: "zagreb",
      waiting: ["moscow", "sofia"],
    });
    expect(floor.state.floor?.attendeeId).toBe("zagreb");
    expect(next(floor, "zagreb")).toEqual(["round.called", "floor.given"]);
    expect(next(floor, "moscow")).toEqual(["round.called", "floor.given"]);
    expect(floor.state.speaking.round).toMatchObject({
      attendeeId: "sofia",
      waiting: [],
      heard: ["zagreb", "moscow", "sofia"],
    });
    expect(next(floor, "sofia")).toEqual(["round.ended", "floor.taken"]);
    expect([called(floor), floor.state.floor]).toEqual([undefined, null]);
  });

  it("goes on by one step when two press at once, and is not begun twice", () => {
    const floor = round();
    expect(floor.send("moderator", "floor.round", { seconds: 60 })).toEqual([]);
    next(floor, "zagreb");
    expect(next(floor, "zagreb")).toEqual([]);
    expect(floor.send("moderator", "floor.roundEnd", { expectedAttendeeId: "zagreb" })).toEqual([]);
    expect(called(floor)).toBe("moscow");
    floor.send("moderator", "floor.roundEnd", { expectedAttendeeId: "moscow" });
    expect(next(floor, "moscow")).toEqual([]);
    expect(called(floor)).toBeUndefined();
  });

  it("passes over who is away, and calls them at the end; who never comes back is named as missed", () => {
    const floor = round();
    floor.here.delete("moscow");
    next(floor, "zagreb");
    expect(floor.state.speaking.round).toMatchObject({ attendeeId: "sofia", waiting: ["moscow"] });
    floor.here.add("moscow");
    next(floor, "sofia");
    expect(called(floor)).toBe("moscow");
    const other = round();
    other.here.delete("moscow");
    next(other, "zagreb");
    next(other, "sofia");
    expect(other.events.at(-2)).toMatchObject({ type: "round.ended", payload: { missed: ["moscow"] } });
  });

  it("calls once more whose line broke before the time was over, and not who had it all", () => {
    const floor = round(30);
    floor.here.delete("zagreb");
    floor.happen("attendee.left", { attendeeId: "zagreb" });
    next(floor, "zagreb");
    expect(floor.state.speaking.round?.waiting).toEqual(["sofia", "zagreb"]);
    floor.here.delete("moscow");
    floor.now += 30_000;
    next(floor, "moscow");
    expect(floor.state.speaking.round).toMatchObject({ attendeeId: "sofia", waiting: ["zagreb"] });
  });

  it("takes in a site that comes meanwhile, once, and nobody without a site; who is sent out is not called", () => {
    const floor = round();
    for (const [id, site] of [
      ["istanbul", {}],
      ["istanbul", {}],
      ["expert", null],
      ["moscow", {}],
    ] as const)
      floor.happen("attendee.joined", { attendee: { id, site } });
    expect(floor.state.speaking.round?.waiting).toEqual(["moscow", "sofia", "istanbul"]);
    floor.happen("attendee.removed", { attendeeId: "sofia" });
    expect(floor.state.speaking.round?.waiting).toEqual(["moscow", "istanbul"]);
  });

  it("stands while the floor goes to somebody else for a moment", () => {
    const floor = round();
    floor.send("moderator", "floor.give", { attendeeId: "moscow" });
    expect(called(floor)).toBe("zagreb");
    expect(floor.send("moderator", "floor.roundEnd", { expectedAttendeeId: "zagreb" })).toEqual(["round.ended"]);
    expect(floor.state.floor?.attendeeId).toBe("moscow");
  });

  it("of closing statements says so", () => {
    const floor = new Floor();
    floor.send("moderator", "floor.round", { seconds: 60, closing: true });
    expect(floor.state.speaking.round).toMatchObject({ closing: true, seconds: 60 });
    floor.send("moderator", "floor.roundEnd", { expectedAttendeeId: floor.state.speaking.round?.attendeeId });
    floor.send("moderator", "floor.round", { seconds: 60 });
    expect(floor.state.speaking.round).not.toHaveProperty("closing");
  });

  it("is not begun where no site is", () => {
    const floor = new Floor();
    for (const city of ["sofia", "zagreb", "moscow"]) floor.here.delete(city);
    expect(floor.decide("moderator", "floor.round", { seconds: 60 })).toMatchObject({ sentence: "no_site_here" });
  });
});

it("calling next loses nobody", () => {
  const isHere = (id: string) => id === "c";
  expect(callNext(["a", "b", "c", "d"], isHere)).toEqual({ attendeeId: "c", waiting: ["d", "a", "b"] });
  expect(callNext(["a"], isHere)).toBeNull();
  expect(callNext([], isHere)).toBeNull();
});
