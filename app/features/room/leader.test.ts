import { expect, it } from "vitest";
import { deputyOf, leaderOf } from "./leader";
import type { Attendee } from "./state";

const here = (id: string, role: Attendee["role"], joinedAt: number, present = true): Attendee => {
  return { id, name: id, role, site: null, people: [], signed: false, joinedAt, present };
};
const led = (...all: Attendee[]) => leaderOf(Object.fromEntries(all.map((one) => [one.id, one])));

it("the moderator who came first leads, before any organiser", () => {
  expect(led(here("o", "organiser", 1), here("b", "moderator", 3), here("a", "moderator", 2))).toBe("a");
});

it("when the line of who leads is gone a deputy takes over, and gives back when that one returns", () => {
  const deputy = here("o", "organiser", 5);
  expect(led(here("a", "moderator", 2, false), deputy)).toBe("o");
  expect(led(here("a", "moderator", 2), deputy)).toBe("a");
});

it("experts, sites and guests do not lead", () => {
  expect(led(here("e", "expert", 1), here("s", "participant", 1), here("g", "guest", 1))).toBeNull();
});

it("while a moderator's line is gone the expert leads where no organiser is, until the moderator is back", () => {
  const expert = here("e", "expert", 1);
  const gone = { ...here("m", "moderator", 2, false), lost: true as const };
  expect(led(gone, expert)).toBe("e");
  expect(led(gone, expert, here("o", "organiser", 3))).toBe("o");
  expect(led(here("m", "moderator", 2), expert)).toBe("m");
  expect(led(here("m", "moderator", 2, false), expert)).toBeNull();
});

it("a deputy is who leads in place of a moderator that is missed, not of one who left", () => {
  const deputy = (...all: Attendee[]) => {
    const attendees = Object.fromEntries(all.map((one) => [one.id, one]));
    return deputyOf({ attendees, leads: leaderOf(attendees) });
  };
  const organiser = here("o", "organiser", 1);
  const gone = { ...here("m", "moderator", 2, false), lost: true as const };
  expect(deputy(gone, organiser)).toBe("o");
  expect(deputy(gone, organiser, here("n", "moderator", 3))).toBeNull();
  expect(deputy(here("m", "moderator", 2, false), organiser)).toBeNull();
  expect(deputy(gone)).toBeNull();
});
