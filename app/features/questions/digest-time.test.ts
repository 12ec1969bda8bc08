import { expect, test } from "vitest";
import { dueDigest } from "./digest-time";

const at = (text: string) => Date.parse(text);

test("a summary comes from eight in the morning by the reader's own clock", () => {
  expect(dueDigest(at("2026-03-03T05:59:00Z"), null, "Europe/Sofia")).toBeNull();
  expect(dueDigest(at("2026-03-03T06:00:00Z"), null, "Europe/Sofia")).toMatchObject({ day: "2026-03-03" });
  expect(dueDigest(at("2026-03-03T06:00:00Z"), null, "Europe/Zagreb")).toBeNull();
});

test("once a day, and tells what came since the last", () => {
  const before = at("2026-03-03T06:10:00Z");
  expect(dueDigest(at("2026-03-03T21:00:00Z"), before, "Europe/Sofia")).toBeNull();
  expect(dueDigest(at("2026-03-04T05:00:00Z"), before, "Europe/Sofia")).toBeNull();
  expect(dueDigest(at("2026-03-04T06:00:00Z"), before, "Europe/Sofia")).toEqual({ day: "2026-03-04", since: before });
});

test("on the day summer time begins it is still eight o'clock", () => {
  const before = at("2026-03-28T07:05:00Z");
  expect(dueDigest(at("2026-03-29T05:59:00Z"), before, "Europe/Rome")).toBeNull();
  expect(dueDigest(at("2026-03-29T06:00:00Z"), before, "Europe/Rome")).not.toBeNull();
});
