import { describe, expect, it, test } from "vitest";
import { sheetFor } from "./run-sheet";
import { readWish, type Wish } from "./wish";

const now = Date.parse("2027-01-10T12:00:00Z");
const form = {
  ...{ title: "Clusters by the Adriatic", slug: "adriatic", language: "hr", timeZone: "Europe/Ljubljana" },
  ...{ from: "2027-03-16", time: "15:00", weeks: "1", summary: "Once more." },
  ...{
    "was-1": "sofia",
    "city-1": "Ljubljana",
    "country-1": "si",
    "zone-1": "Europe/Ljubljana",
    "people-1": "A, B ,A",
  },
  ...{ "was-2": "zagreb", "city-2": "", "country-2": "HR", "zone-2": "Europe/Zagreb" },
  ...{ "was-3": "", "city-3": "Скопје", "country-3": "MK", "zone-3": "Europe/Skopje" },
};
const wished = readWish(form, 3, now) as Wish;

test("a form becomes cities and dates; summer time moves the instant and not the hour", () => {
  expect(wished.cities.map(({ slug, was, country, people }) => [slug, was, country, people])).toEqual([
    ["ljubljana", "sofia", "SI", ["A", "B"]],
    ["city-3", null, "MK", []],
  ]);
  expect(wished.starts.map((start) => new Date(start).toISOString())).toEqual([
    "2027-03-16T14:00:00.000Z",
    "2027-03-23T14:00:00.000Z",
    "2027-03-30T13:00:00.000Z",
  ]);
});

it.each([
  [{ title: "ab" }, "again_title"],
  [{ slug: "Not A Slug" }, "again_slug"],
  [{ language: "xx-nothing" }, "again_language"],
  [{ timeZone: "Mars/Base" }, "again_zone"],
  [{ "zone-1": "+02:00" }, "again_zone"],
  [{ time: "25:00" }, "again_time"],
  [{ from: "2027-02-30" }, "again_day"],
  [{ weeks: "0" }, "again_weeks"],
  [{ from: "2027-01-10", time: "13:00" }, "again_past"],
  [{ from: "2040-01-10" }, "times_far"],
  [{ "city-1": "x".repeat(61) }, "again_city"],
  [{ "country-1": "XYZ" }, "again_country"],
  [{ "people-1": "x".repeat(81) }, "again_people"],
  [{ "city-3": "ljubljana" }, "again_twice"],
  [{ "city-1": "", "city-3": " " }, "again_cities"],
])("%o is refused: %s", (more, sentence) => {
  expect(readWish({ ...form, ...more }, 3, now)).toMatchObject({ sentence });
});

describe("run sheets for other cities", () => {
  const old = [
    { slug: "sofia", city: "Sofia" },
    { slug: "zagreb", city: "Zagreb" },
  ];
  const item = (title: string, details: object) => ({
    ...{ kind: "showcase", title, minutes: 16, filmId: null },
    details: JSON.stringify(details),
  });
  const sheet = [
    item("Welcome", { who: "Moderator" }),
    item("Sofia: our case", { who: "Sofia", site: "sofia" }),
    item("Zagreb: our case", { who: "Zagreb", site: "zagreb" }),
    item("Goodbye", {}),
  ];
  test("slots go to who took the place, none to who is left out, and a new city comes last", () => {
    const made = sheetFor(sheet, old, wished.cities);
    expect(made.map(({ title }) => title)).toEqual(["Welcome", "Ljubljana: our case", "Скопје: our case", "Goodbye"]);
    expect(made.map(({ details }) => JSON.parse(details).site)).toEqual([undefined, "ljubljana", "city-3", undefined]);
    expect(JSON.stringify(made)).not.toMatch(/sofia|zagreb/i);
  });
  test("a sheet without slots stays as it is", () => {
    const plain = [sheet[0], sheet[3]].filter((one) => one !== undefined);
    expect(sheetFor(plain, old, wished.cities)).toEqual(plain);
  });
});
