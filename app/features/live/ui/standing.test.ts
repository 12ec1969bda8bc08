import { expect, test } from "vitest";
import type { Attendee } from "../../room/state";
import { emptyLive } from "../state";
import { hasPlace, standingIn } from "./standing";

const attendee = (id: string, present: boolean): Attendee => ({
  id,
  name: id,
  role: "participant",
  site: null,
  people: [],
  signed: false,
  joinedAt: 0,
  present,
});
const state = {
  ...emptyLive,
  attendees: { here: attendee("here", true), lost: attendee("lost", false), out: attendee("out", false) },
  lobby: [{ attendeeId: "guest", name: "Guest", at: 0, message: "" }],
  denied: { refused: "" },
  removed: ["out"],
};

test.each([
  ["here", "here"],
  ["lost", "absent"],
  ["stranger", "absent"],
  ["guest", "waiting"],
  ["refused", "denied"],
  ["constructor", "absent"],
  ["out", "removed"],
])("%s is %s", (id, standing) => {
  expect(standingIn(state, id)).toBe(standing);
});

test("a hand, the floor and the lobby are places to keep", () => {
  expect([hasPlace(state, "here"), hasPlace(state, "guest")]).toEqual([false, true]);
  expect(
    hasPlace({ ...state, hands: [{ attendeeId: "here", kind: "point", person: null, at: 0, rev: 0 }] }, "here"),
  ).toBe(true);
  expect(hasPlace({ ...state, floor: { attendeeId: "here", since: 0, kind: null, person: null } }, "here")).toBe(true);
});
