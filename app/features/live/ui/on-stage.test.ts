import { expect, test } from "vitest";
import { emptyLive, type LiveState } from "../state";
import { onStage } from "./on-stage";

const sofia = { id: "sofia", name: "Sofia", role: "participant", site: null, people: [], joinedAt: 0, present: true };
const state = { ...emptyLive, attendees: { sofia } } as LiveState;
const floor = { attendeeId: "sofia", since: 0 };
const film = (mode: LiveState["film"]["mode"]) => ({ ...emptyLive.film, filmId: "f", mode });
const nobodyShares = {};
const person = { camera: null, voices: [], microphone: false, speaking: false, quality: "good" } as const;
const sharing = { sofia: { ...person, voices: [], screen: { attach: () => {}, detach: () => {}, sid: "s" } } };

test("without film, screen and floor everybody is alike", () => {
  expect(onStage(state, nobodyShares)).toEqual({ show: "everybody" });
});

test("the floor is large; a shared screen comes first", () => {
  expect(onStage({ ...state, floor }, nobodyShares)).toEqual({ show: "speaker", attendeeId: "sofia" });
  expect(onStage({ ...state, floor }, sharing as never)).toEqual({ show: "screen", attendeeId: "sofia" });
});

test("a moving film has the stage alone, a standing one shares it with the floor", () => {
  expect(onStage({ ...state, floor, film: film("playing") }, sharing as never)).toEqual({
    show: "film",
    speakerId: null,
  });
  expect(onStage({ ...state, floor, film: film("holding") }, nobodyShares)).toEqual({
    show: "film",
    speakerId: "sofia",
  });
});

test("whoever has gone leaves the stage", () => {
  const gone = { ...state, floor: { attendeeId: "zagreb", since: 0 } };
  expect(onStage(gone, nobodyShares)).toEqual({ show: "everybody" });
});
