import { expect, it } from "vitest";
import { readsCase, writesCase } from "./who-may";

const sofia = { role: "participant", siteId: "sofia" } as const;
const zagreb = { role: "participant", siteId: "zagreb" } as const;
const nowhere = { role: "participant", siteId: null } as const;
const moderator = { role: "moderator", siteId: null } as const;

it("a city's people and the organiser write its case, nobody else", () => {
  expect(writesCase(sofia, "sofia")).toBe(true);
  expect(writesCase({ role: "organiser", siteId: null }, "sofia")).toBe(true);
  for (const other of [zagreb, nowhere, moderator]) expect(writesCase(other, "sofia")).toBe(false);
  expect(writesCase({ role: "guest", siteId: "sofia" }, "sofia")).toBe(false);
});

it("others read it from the moment it is given in, or its session begins; the crew and its people always", () => {
  const draft = { siteId: "sofia", givenInAt: null, begins: 1_000 };
  expect(readsCase(zagreb, false, draft, 999)).toBe(false);
  expect(readsCase(zagreb, false, draft, 1_000)).toBe(true);
  expect(readsCase(zagreb, false, { ...draft, givenInAt: 5 }, 10)).toBe(true);
  expect(readsCase(zagreb, false, { ...draft, begins: null }, 5_000)).toBe(false);
  expect(readsCase(sofia, false, draft, 0)).toBe(true);
  expect(readsCase(moderator, true, draft, 0)).toBe(true);
});
