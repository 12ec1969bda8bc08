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
  joinedAt: 0,
  present,
});
const state = {
  ...emptyLive,
  attendees: { here: attendee("here", true), lost: attendee("lost", false), out: attendee("out", false) },
  lobby: [{ attendeeId: "guest", name: "Guest", at: 0 }],
  removed: ["out"],
};

test.each([
  ["here", "here"],
  ["lost", "absent"],
  ["stranger", "absent"],
  ["guest", "waiting"],
  ["out", "removed"],
])("%s is %s", (id, standing) => {
  expect(standingIn(state, id)).toBe(standing);
});

test("a hand or the floor is a place to keep", () => {
  expect(hasPlace(state, "here")).toBe(false);
  expect(hasPlace({ ...state, hands: [{ attendeeId: "here", kind: "point", at: 0 }] }, "here")).toBe(true);
  expect(hasPlace({ ...state, floor: { attendeeId: "here", since: 0 } }, "here")).toBe(true);
});
