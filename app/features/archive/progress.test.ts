import { describe, expect, it } from "vitest";
import type { Connection } from "../attendance/connection";
import { presenceOf } from "../attendance/report";
import { type Happening, seatsOf } from "../attendance/seats";
import { ruleOf } from "./certificate-rule";
import { correctionsOf, noCorrections, personTarget } from "./corrections";
import { runOf } from "./held";
import { type JudgedSession, memberHolder, progressOf } from "./progress";

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
const first = 1_000_000 * minute;
const sofia = { slug: "sofia", city: "Sofia", country: "BG", timeZone: "Europe/Sofia" };
const afterAll = first + 6 * week;

/** Something in session `n`, at that minute after its planned start. */
const at = (n: number, minutes: number) => first + (n - 1) * week + minutes * minute;
const joined = (n: number, minutes: number, id = "ana", more = {}): Happening => ({
  type: "attendee.joined",
  payload: { attendee: { id, name: id, role: "participant", site: null, people: [], ...more } },
  at: at(n, minutes),
});
const event = (type: string, n: number, minutes: number, payload: object = {}): Happening => {
  return { type, payload, at: at(n, minutes) };
};
const left = (n: number, minutes: number, attendeeId = "ana") => event("attendee.left", n, minutes, { attendeeId });

/** Session `n`, planned for two hours, with what happened in it. */
function session(
  n: number,
  happenings: Happening[],
  more: Partial<JudgedSession> = {},
  connections: Connection[] = [],
) {
  const frame = { from: at(n, -60), to: at(n, 180) };
  return {
    ...{ number: n, title: `S${n}`, startsAt: at(n, 0), endsAt: at(n, 120), alwaysOpen: false, off: false },
    run: runOf(happenings),
    presences: presenceOf(seatsOf(happenings, frame.to), connections, frame),
    ...more,
  };
}
/** A session of which `ana` was there from its start for so many minutes. */
const stay = (n: number, minutes: number) => session(n, [joined(n, 0), left(n, minutes)]);
const rule = { sessions: 4, minutesShare: 0.75 };
const judge = (sessions: JudgedSession[], now = afterAll, corrections = noCorrections) =>
  progressOf(sessions, rule, [], corrections, now);
const statesOf = (sessions: JudgedSession[]) => judge(sessions)[0]?.sessions.map(({ state }) => state);

describe("minutes", () => {
  it("exactly three quarters count, a millisecond less does not", () => {
    const almost = session(1, [joined(1, 0), { ...left(1, 90), at: at(1, 90) - 1 }]);
    expect(statesOf([stay(1, 90)])).toEqual(["counts"]);
    expect(statesOf([almost])).toEqual(["short"]);
  });

  it("two devices at once are counted once", () => {
    const line = { sessionId: "s", attendeeId: "ana", seenAt: 0, end: "told" } as const;
    const devices = [
      { ...line, id: "1", from: at(1, 0), to: at(1, 60) },
      { ...line, id: "2", from: at(1, 0), to: at(1, 60) },
    ];
    const twice = session(1, [joined(1, 0), joined(1, 5), left(1, 60)], {}, devices);
    expect(judge([twice])[0]?.sessions[0]).toMatchObject({ state: "short", ms: 60 * minute, neededMs: 90 * minute });
  });

  it("before the beginning and after the end count for nothing", () => {
    const early = session(1, [
      joined(1, -60),
      event("runsheet.started", 1, 0),
      left(1, 80),
      joined(1, 120),
      event("runsheet.finished", 1, 120),
    ]);
    expect(judge([early])[0]?.sessions[0]).toMatchObject({ state: "short", ms: 80 * minute });
  });

  it("of a session that ran over, the planned length is measured and all of it counts", () => {
    const over = (from: number, to: number) =>
      session(1, [event("runsheet.started", 1, 0), joined(1, from), left(1, to), event("runsheet.finished", 1, 150)]);
    expect(statesOf([over(0, 90)])).toEqual(["counts"]);
    expect(statesOf([over(60, 150)])).toEqual(["counts"]);
    expect(statesOf([over(61, 150)])).toEqual(["short"]);
  });

  it("of a session that was shorter, the real length is measured", () => {
    const short = (minutes: number) => [
      event("runsheet.started", 1, 0),
      joined(1, 0),
      left(1, minutes),
      event("runsheet.finished", 1, 80),
    ];
    expect(statesOf([session(1, short(60))])).toEqual(["counts"]);
    expect(statesOf([session(1, short(59))])).toEqual(["short"]);
  });

  it("one that is always open is measured from when it is begun", () => {
    const open = { alwaysOpen: true };
    const begun = [event("runsheet.started", 1, 10), joined(1, 10), left(1, 100)];
    expect(statesOf([session(1, begun, open)])).toEqual(["counts"]);
    expect(statesOf([session(1, [joined(1, 10), left(1, 100)], open)])).toEqual(["ahead"]);
  });
});

describe("people of a city", () => {
  const came = (n: number, id: string, people: string[], to = 120) => [
    joined(n, 0, id, { site: sofia, people }),
    event("presence.listed", n, 0, { attendeeId: id, people }),
    left(n, to, id),
  ];

  it("each have their own minutes, by the sign-in sheet", () => {
    const changed = session(1, [
      ...came(1, "room", ["Teacher", "Maker"]).slice(0, 2),
      event("presence.listed", 1, 60, { attendeeId: "room", people: ["Maker"] }),
      left(1, 120, "room"),
    ]);
    const states = judge([changed]).map(({ holder, sessions }) => [holder.name, holder.city, sessions[0]?.state]);
    expect(states).toEqual([
      ["Teacher", "Sofia", "short"],
      ["Maker", "Sofia", "counts"],
    ]);
  });

  it("are one person on two devices of the city, and however their name is spaced", () => {
    const twice = session(1, [...came(1, "room", ["Ana Kovač"], 80), ...came(1, "phone", ["ana  kovač"], 80)]);
    expect(judge([twice])).toMatchObject([{ holder: { name: "Ana Kovač" }, sessions: [{ ms: 80 * minute }] }]);
  });

  it("under a corrected name go together with who has it", () => {
    const text = "Ana Kovač";
    const fixed = correctionsOf([
      { kind: "name", target: personTarget("sofia", "Ana Kovac"), text, by: "Crew", at: 0 },
    ]);
    const both = [session(1, came(1, "room", ["Ana Kovac"])), session(2, came(2, "room", [text]))];
    expect(judge(both, afterAll, fixed)).toMatchObject([{ holder: { name: text }, counted: 2 }]);
  });
});

describe("the rule", () => {
  const all = [1, 2, 3, 4, 5];
  const nobody = (n: number) => session(n, []);
  const other = (n: number) => session(n, [joined(n, 0, "other"), left(n, 120, "other")]);
  const resultOf = (sessions: JudgedSession[], now = afterAll) => {
    const own = judge(sessions, now).find(({ holder }) => holder.name === "ana");
    return own && [own.counted, own.required, own.held, own.result];
  };

  it("four of five are enough, three are not", () => {
    expect(resultOf([...[1, 2, 3, 4].map((n) => stay(n, 120)), other(5)])).toEqual([4, 4, 5, "earned"]);
    expect(resultOf([...[1, 2, 3].map((n) => stay(n, 120)), other(4), other(5)])).toEqual([3, 4, 5, "missed"]);
  });

  it("is open while enough sessions are ahead", () => {
    const now = at(2, 200);
    const after = [3, 4, 5].map(nobody);
    expect(resultOf([stay(1, 120), other(2), ...after], now)).toEqual([1, 4, 5, "open"]);
    expect(resultOf([stay(1, 10), other(2), ...after], now)).toEqual([0, 4, 5, "missed"]);
  });

  it("asks for no more sessions than were held", () => {
    const off = { ...nobody(5), off: true };
    expect(resultOf([...[1, 2, 3].map((n) => stay(n, 120)), nobody(4), off])).toEqual([3, 3, 3, "earned"]);
    expect(judge([nobody(1)])).toEqual([]);
  });

  it("nobody has earned anything by a programme of which nothing was held", () => {
    const known = [memberHolder("ana", "ana", noCorrections)];
    const called = all.map((n) => ({ ...nobody(n), off: true }));
    expect(progressOf(called, rule, known, noCorrections, afterAll)[0]?.result).toBe("missed");
  });

  it("crew and guests get no certificate", () => {
    const crew = session(1, [joined(1, 0, "m", { role: "moderator" }), joined(1, 0, "g", { role: "guest" })]);
    expect(judge([crew])).toEqual([]);
  });

  it("of a programme that says nothing is four fifths of the sessions, three quarters of each", () => {
    expect([1, 2, 3, 5, 6].map((n) => ruleOf(undefined, n).sessions)).toEqual([1, 2, 3, 4, 5]);
    expect(ruleOf(undefined, 5).minutesShare).toBe(0.75);
    expect(ruleOf(rule, 9)).toBe(rule);
  });
});
