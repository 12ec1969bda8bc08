import { describe, expect, test } from "vitest";
import { cityLines } from "./city-times";
import { zonedWords } from "./zoned-words";

const cities = ["Sofia", "Zagreb", "Belgrade", "Istanbul", "Moscow"].map((city) => ({
  city,
  timeZone: `Europe/${city}`,
}));
/** The last Sunday of a month, at 01:00 UTC: when clocks change in the European Union and in Serbia. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay(), 1);
}
const clocks = (instant: number) =>
  Object.fromEntries(cities.map(({ city, timeZone }) => [city, zonedWords(instant, timeZone, "en").time]));
const winter = { Sofia: "17:00", Zagreb: "16:00", Belgrade: "16:00", Istanbul: "18:00", Moscow: "18:00" };
const summer = { Sofia: "18:00", Zagreb: "17:00", Belgrade: "17:00", Istanbul: "18:00", Moscow: "18:00" };

describe.each([2026, 2027, 2028, 2029, 2030])("in %i", (year) => {
  const at15 = (change: number, days: number) => change + 14 * 3_600_000 + days * 86_400_000;
  test.each([
    ["in spring", changeIn(year, 3), winter, summer],
    ["in autumn", changeIn(year, 10), summer, winter],
  ])("the day before and the day of the change %s, at 15:00 UTC", (_, change, before, after) => {
    expect(clocks(at15(change, -1))).toEqual(before);
    expect(clocks(at15(change, 0))).toEqual(after);
  });
});

test("every city stands there with its zone's name and offset; cities with one clock share a line", () => {
  expect(cityLines(Date.parse("2027-03-30T15:00:00Z"), cities, "Europe/Rome", "en")).toEqual([
    "18:00 Sofia (Eastern European Summer Time, UTC+3)",
    "17:00 Zagreb, Belgrade (Central European Summer Time, UTC+2)",
    "18:00 Istanbul (Türkiye Standard Time, UTC+3)",
    "18:00 Moscow (Moscow Standard Time, UTC+3)",
  ]);
});

test("a city where it is already the next day says so", () => {
  const [, moscow] = cityLines(
    Date.parse("2027-03-02T22:30:00Z"),
    cities.filter(({ city }) => city === "Zagreb" || city === "Moscow"),
    "Europe/Zagreb",
    "en",
  );
  expect(moscow).toBe("01:30, Wednesday 3 March 2027, Moscow (Moscow Standard Time, UTC+3)");
});
