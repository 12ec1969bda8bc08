import { describe, expect, it } from "vitest";
import type { SiteView } from "../views";
import { cityTimes, clockChanges } from "./city-times";

const site = (city: string, timeZone: string): SiteView => ({
  slug: city.toLowerCase(),
  city,
  country: "XX",
  timeZone,
});
const sites = [
  site("Sofia", "Europe/Sofia"),
  site("Zagreb", "Europe/Zagreb"),
  site("Belgrade", "Europe/Belgrade"),
  site("Istanbul", "Europe/Istanbul"),
  site("Moscow", "Europe/Moscow"),
];

describe("one instant in all cities", () => {
  it("cities with the same time stand together", () => {
    const rows = cityTimes("2027-03-23T14:00:00Z", sites, "Europe/Sofia", "en");
    expect(rows.map((row) => `${row.time} ${row.sites.map((one) => one.city)}`)).toEqual([
      "16:00 Sofia",
      "15:00 Zagreb,Belgrade",
      "17:00 Istanbul,Moscow",
    ]);
    expect(rows.every((row) => row.otherDate === null)).toBe(true);
  });

  it("another day is named", () => {
    const rows = cityTimes("2027-03-23T22:30:00Z", sites, "Europe/Zagreb", "en");
    expect(rows.map((row) => row.otherDate)).toEqual(["Wednesday 24 March", null, "Wednesday 24 March"]);
  });
});

describe("the summer-time change inside a programme", () => {
  const weekly = ["2027-03-16", "2027-03-23", "2027-03-30", "2027-04-06"].map((day, at) => ({
    number: at + 1,
    startsAt: `${day}T${at < 2 ? "14" : "13"}:00:00Z`,
  }));

  it("is reported once, at the first session after it", () => {
    expect(clockChanges(weekly, sites)).toEqual([3]);
  });

  it("is nothing to say where all cities change together", () => {
    expect(clockChanges(weekly, sites.slice(0, 3))).toEqual([]);
  });
});
