import { describe, expect, test } from "vitest";
import { emptyLive, type LiveState } from "../state";
import { asWished, largeOn, noWish, onStage } from "./on-stage";

const site = { country: "XX", timeZone: "UTC" };
const attendee = (id: string, present = true) => ({
  ...{ id, name: id, role: "participant", people: [], signed: false, joinedAt: 0, present },
  site: { ...site, slug: id, city: id },
});
const attendees = {
  sofia: attendee("sofia"),
  zagreb: attendee("zagreb"),
  gone: attendee("gone", false),
};
const state = { ...emptyLive, attendees, leads: "zagreb" } as LiveState;
const floor = { attendeeId: "sofia", since: 0, kind: null, person: null };
const pinned = { pinnedId: "zagreb", screenId: null };
const shared = { pinnedId: null, screenId: "sofia" };
const film = (mode: LiveState["film"]["mode"]) => ({ ...emptyLive.film, filmId: "f", mode });
const hand = (attendeeId: string) => ({ attendeeId, kind: "point" as const, person: null, at: 0, rev: 0 });
const nobodyShares = {};
const sharing = { sofia: { screen: { sid: "s" } } } as never;
const speaker = (attendeeId: string, besideId: string | null = null) => ({ show: "speaker", attendeeId, besideId });

test("without film, screen and floor everybody is alike", () => {
  expect(onStage(state, nobodyShares)).toEqual({ show: "everybody" });
});

test("the floor is large; a pin comes before it; a shared screen before both, the pinned one beside it", () => {
  expect(onStage({ ...state, floor }, nobodyShares)).toEqual(speaker("sofia"));
  expect(onStage({ ...state, floor, stage: pinned }, nobodyShares)).toEqual(speaker("zagreb"));
  expect(onStage({ ...state, floor, stage: shared }, sharing)).toEqual({
    ...{ show: "screen", attendeeId: "sofia", speakerId: null },
  });
  expect(onStage({ ...state, stage: { ...shared, pinnedId: "zagreb" } }, sharing)).toMatchObject({
    speakerId: "zagreb",
  });
});

test("a screen that nobody decided on, or that has not come yet, is not shown", () => {
  expect(onStage(state, sharing)).toEqual({ show: "everybody" });
  expect(onStage({ ...state, stage: shared }, nobodyShares)).toEqual({ show: "everybody" });
});

test("a moving film has the stage alone, a standing one shares it with who speaks", () => {
  const alone = { show: "film", speakerId: null, besideId: null };
  expect(onStage({ ...state, floor, film: film("playing") }, sharing)).toEqual(alone);
  expect(onStage({ ...state, film: film("armed"), stage: pinned }, sharing)).toEqual(alone);
  expect(onStage({ ...state, floor, film: film("holding") }, nobodyShares)).toEqual({ ...alone, speakerId: "sofia" });
});

test("whoever has gone leaves the stage", () => {
  const left = { ...state, floor: { ...floor, attendeeId: "gone" }, stage: { ...pinned, pinnedId: "gone" } };
  expect(onStage(left, nobodyShares)).toEqual({ show: "everybody" });
});

describe("by the kind of the current item", () => {
  test("in a talk who leads is large until the floor is given, but not for themselves", () => {
    expect(onStage(state, nobodyShares, { kind: "talk" }, "sofia")).toEqual(speaker("zagreb"));
    expect(onStage(state, nobodyShares, { kind: "talk" }, "zagreb")).toEqual({ show: "everybody" });
    expect(onStage({ ...state, floor }, nobodyShares, { kind: "talk" }, "sofia")).toEqual(speaker("sofia"));
  });

  test("in a showcase the city that presents is large", () => {
    expect(onStage(state, nobodyShares, { kind: "showcase", site: "sofia" })).toEqual(speaker("sofia"));
    expect(onStage(state, nobodyShares, { kind: "showcase", site: "gone" })).toEqual({ show: "everybody" });
  });

  test("in a debate the first of the queue who is here stands beside who speaks", () => {
    const queue = { ...state, floor, hands: [hand("gone"), hand("sofia"), hand("zagreb")] };
    expect(onStage(queue, nobodyShares, { kind: "debate" })).toEqual(speaker("sofia", "zagreb"));
    expect(onStage({ ...queue, film: film("holding") }, nobodyShares, { kind: "debate" })).toEqual({
      ...{ show: "film", speakerId: "sofia", besideId: "zagreb" },
    });
    expect(onStage(queue, nobodyShares, { kind: "talk" })).toEqual(speaker("sofia"));
  });

  test("a break shows its clock, with the film small if one stands, and gives way to who speaks", () => {
    expect(onStage(state, nobodyShares, { kind: "break" })).toEqual({ show: "break", film: false });
    expect(onStage({ ...state, film: film("ended") }, nobodyShares, { kind: "break" })).toEqual({
      ...{ show: "break", film: true },
    });
    expect(onStage({ ...state, film: film("playing") }, nobodyShares, { kind: "break" })).toMatchObject({
      show: "film",
    });
    expect(onStage({ ...state, floor }, nobodyShares, { kind: "break" })).toEqual(speaker("sofia"));
  });
});

describe("a viewer's own wish", () => {
  const large = { grid: false, largeId: "zagreb" };

  test("one attendee large, or everybody alike, for this viewer alone", () => {
    expect(asWished({ show: "everybody" }, large, attendees as never)).toEqual(speaker("zagreb"));
    expect(asWished(speaker("sofia") as never, { ...noWish, grid: true }, attendees as never)).toEqual({
      show: "everybody",
    });
    expect(asWished({ show: "everybody" }, { ...large, largeId: "gone" }, attendees as never)).toEqual({
      show: "everybody",
    });
  });

  test("film and screen stay where they are", () => {
    const still = { show: "film", speakerId: "sofia", besideId: null } as const;
    const screen = { show: "screen", attendeeId: "sofia", speakerId: null } as const;
    expect(asWished({ ...still, speakerId: null }, large, attendees as never)).toEqual({ ...still, speakerId: null });
    expect(asWished(still, large, attendees as never)).toEqual({ ...still, speakerId: "zagreb" });
    expect(asWished(screen, { ...large, grid: true }, attendees as never)).toEqual({ ...screen, speakerId: "zagreb" });
    expect(asWished(screen, { ...noWish, grid: true }, attendees as never)).toEqual(screen);
  });

  test("who is large is known to the strip", () => {
    expect(largeOn({ show: "film", speakerId: "sofia", besideId: "zagreb" })).toEqual(["sofia", "zagreb"]);
    expect(largeOn({ show: "break", film: false })).toEqual([]);
  });
});
