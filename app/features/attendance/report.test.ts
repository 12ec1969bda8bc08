import { describe, expect, it } from "vitest";
import type { Connection } from "./connection";
import { attendanceOf, presenceOf } from "./report";
import { type Happening, seatsOf } from "./seats";

const minute = 60_000;
const start = 1_000 * minute;
const at = (minutes: number) => start + minutes * minute;
const frame = { from: at(-30), to: at(150) };
const site = { slug: "sofia", city: "Sofia", country: "BG", timeZone: "Europe/Sofia" };

const joined = (id: string, when: number, people: string[] = [], more = {}): Happening => {
  const attendee = { id, name: id, role: "participant", site, people, ...more };
  return { type: "attendee.joined", payload: { attendee }, at: at(when) };
};
const left = (attendeeId: string, when: number): Happening => {
  return { type: "attendee.left", payload: { attendeeId }, at: at(when) };
};
const listed = (attendeeId: string, when: number, people: string[]): Happening => {
  return { type: "presence.listed", payload: { attendeeId, people }, at: at(when) };
};
const connected = (attendeeId: string, from: number, to: number | null): Connection => {
  const end = to === null ? "" : "told";
  return { id: `${attendeeId}${from}`, sessionId: "s", attendeeId, from: at(from), to: to && at(to), seenAt: 0, end };
};
const report = (happenings: Happening[], connections: Connection[] = [], now = 150) =>
  attendanceOf(presenceOf(seatsOf(happenings, at(now)), connections, frame));

describe("a city's minutes", () => {
  it("count the room and the connection once", () => {
    const [sofia] = report([joined("a", 0), left("a", 50)], [connected("a", 1, 20), connected("a", 40, 60)]);
    expect(sofia).toMatchObject({ who: "Sofia", country: "BG", minutes: 60, first: at(0), last: at(60) });
  });

  it("leave out the time it was away, and go on until now while it is there", () => {
    const [sofia] = report([joined("a", 0), left("a", 10), joined("a", 20)], [], 50);
    expect(sofia?.minutes).toBe(40);
  });

  it("count only while the room was open", () => {
    const [sofia] = report([joined("a", 100)], [connected("a", -60, null)], 9_999);
    expect(sofia?.minutes).toBe(180);
  });

  it("a second join without a leave in between is no second stay", () => {
    expect(report([joined("a", 0), joined("a", 5), left("a", 10)])[0]?.minutes).toBe(10);
  });
});

describe("people of a city", () => {
  it("have the minutes they stood on the sign-in sheet", () => {
    const [sofia] = report([
      joined("a", 0, ["Host", "Teacher", "Maker"]),
      listed("a", 0.1, ["Host", "Teacher"]),
      listed("a", 30, ["Host", "Interpreter"]),
      left("a", 100),
    ]);
    expect(sofia?.people).toEqual([
      { name: "Host", minutes: 100 },
      { name: "Teacher", minutes: 30 },
      { name: "Interpreter", minutes: 70 },
    ]);
  });

  it("whoever never signed the sheet of a city that was not there has none", () => {
    expect(report([listed("a", 3, ["Host"])])).toEqual([]);
  });
});

it("cities stand first, and those who came alone have no people", () => {
  const alone = { role: "expert", site: null, name: "Anna" };
  const entries = report([joined("e", 0, [], alone), joined("a", 1, ["Host"]), left("e", 20), left("a", 20)]);
  expect(entries.map(({ who, people }) => [who, people.length])).toEqual([
    ["Sofia", 1],
    ["Anna", 0],
  ]);
});
