import { describe, expect, it } from "vitest";
import { formatInZone } from "./format-in-zone";

const zones = {
  Sofia: "Europe/Sofia",
  Zagreb: "Europe/Zagreb",
  Belgrade: "Europe/Belgrade",
  Istanbul: "Europe/Istanbul",
  Moscow: "Europe/Moscow",
};
const times = (instant: string) =>
  Object.entries(zones).map(([city, zone]) => `${city} ${formatInZone(instant, zone, "en").time}`);

describe("one instant in the cities of a programme", () => {
  it("in winter Istanbul and Moscow are an hour ahead of Sofia", () => {
    expect(times("2027-03-23T14:00:00Z")).toEqual([
      "Sofia 16:00",
      "Zagreb 15:00",
      "Belgrade 15:00",
      "Istanbul 17:00",
      "Moscow 17:00",
    ]);
  });

  it("from the last Sunday of March on Istanbul and Moscow share Sofia's time", () => {
    expect(times("2027-03-30T13:00:00Z")).toEqual([
      "Sofia 16:00",
      "Zagreb 15:00",
      "Belgrade 15:00",
      "Istanbul 16:00",
      "Moscow 16:00",
    ]);
  });

  it("jumps in the night of the change where there is summer time, and nowhere else", () => {
    expect(times("2027-03-28T00:59:59Z")).toEqual([
      "Sofia 02:59",
      "Zagreb 01:59",
      "Belgrade 01:59",
      "Istanbul 03:59",
      "Moscow 03:59",
    ]);
    expect(times("2027-03-28T01:00:00Z")).toEqual([
      "Sofia 04:00",
      "Zagreb 03:00",
      "Belgrade 03:00",
      "Istanbul 04:00",
      "Moscow 04:00",
    ]);
  });

  it("the hour that comes twice in October is told apart by the offset", () => {
    const first = formatInZone("2027-10-31T00:30:00Z", zones.Sofia, "en");
    const second = formatInZone("2027-10-31T01:30:00Z", zones.Sofia, "en");
    expect([first.time, second.time]).toEqual(["03:30", "03:30"]);
    expect([first.offset, second.offset]).toEqual(["UTC+3", "UTC+2"]);
  });
});

describe("what stands around the time", () => {
  it("names the zone by its city and its offset", () => {
    expect(formatInZone("2027-03-23T14:00:00Z", zones.Istanbul, "en")).toMatchObject({
      zone: "Istanbul",
      offset: "UTC+3",
    });
    expect(formatInZone("2027-03-23T14:00:00Z", "America/New_York", "en").zone).toBe("New York");
    expect(formatInZone("2027-03-23T14:00:00Z", "UTC", "en")).toMatchObject({ zone: "UTC", offset: "UTC" });
  });

  it("the date is the civil one of the zone, in the reader's language", () => {
    const late = "2027-03-23T22:30:00Z";
    expect(formatInZone(late, zones.Zagreb, "en")).toMatchObject({ date: "Tuesday 23 March", day: "2027-03-23" });
    expect(formatInZone(late, zones.Moscow, "en")).toMatchObject({ date: "Wednesday 24 March", day: "2027-03-24" });
    expect(formatInZone(late, zones.Zagreb, "it").date).toBe("martedì 23 marzo");
    expect(formatInZone(late, zones.Sofia, "bg").date).toMatch(/^сряда/);
  });

  it("midnight is 00:00, never 24:00", () => {
    expect(formatInZone("2027-03-23T22:00:00Z", zones.Sofia, "en").time).toBe("00:00");
  });

  it("takes milliseconds too, and refuses what is no instant or no zone", () => {
    expect(formatInZone(Date.UTC(2027, 2, 23, 14), zones.Sofia, "en").time).toBe("16:00");
    expect(() => formatInZone("soon", zones.Sofia, "en")).toThrow(RangeError);
    expect(() => formatInZone("2027-03-23T14:00:00Z", "Europe/Brianza", "en")).toThrow(RangeError);
  });
});
