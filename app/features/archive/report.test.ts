import { expect, it } from "vitest";
import { presenceOf } from "../attendance/report";
import { type Happening, seatsOf } from "../attendance/seats";
import { noCorrections } from "./corrections";
import { runOf } from "./held";
import { type JudgedSession, progressOf } from "./progress";
import { reportTables } from "./report";
import { reportCsv } from "./report-csv";
import { reportSheet } from "./report-sheet";

const minute = 60_000;
const start = Date.UTC(2027, 2, 23, 14);
const site = { slug: "sofia", city: "Sofia", country: "BG" };
const joined = (id: string, more: object): Happening => ({
  ...{ type: "attendee.joined", at: start },
  payload: { attendee: { id, name: id, role: "participant", site: null, people: [], ...more } },
});
const left = (attendeeId: string, minutes: number): Happening => ({
  ...{ type: "attendee.left", payload: { attendeeId }, at: start + minutes * minute },
});

/** A worked example: Sofia with two people for the two hours, one alone for one, the moderator. */
function example() {
  const happenings = [
    joined("room", { site, people: ["Ana", "=Ivan"] }),
    joined("Alone", {}),
    joined("mod", { role: "moderator" }),
    left("Alone", 60),
    left("room", 120),
    left("mod", 120),
  ];
  const frame = { from: start, to: start + 120 * minute };
  const session: JudgedSession = {
    ...{ number: 1, title: "First", startsAt: frame.from, endsAt: frame.to, alwaysOpen: false, off: false },
    ...{ run: runOf(happenings), presences: presenceOf(seatsOf(happenings, frame.to), [], frame) },
  };
  const everybody = progressOf([session], { sessions: 1, minutesShare: 0.75 }, [], noCorrections, frame.to);
  const cases = [{ city: "Sofia", done: 3, of: 8, pages: 12, files: 2, givenInAt: null }];
  const questions = [{ session: 1, asked: 3, answered: 2 }];
  const bars = [{ label: "Yes", count: 5 }];
  const votes = [{ session: 1, question: "Exportable?", phase: "after" as const, bars }];
  return reportTables(
    { sessions: [session], everybody, questions, votes, cases },
    (key) => key.split(".").at(-1) ?? key,
  );
}

it("counts cities, people and minutes", () => {
  const [sessions, attendance, questions, votes, cases] = example().map(({ rows }) => rows);
  expect(sessions).toEqual([[1, "First", "2027-03-23 14:00", "2027-03-23 16:00", 1, 4]]);
  expect(attendance).toEqual([
    ["Ana", "Sofia", 120, 1, "earned"],
    ["=Ivan", "Sofia", 120, 1, "earned"],
    ["Alone", "", 60, 0, "missed"],
  ]);
  expect(questions).toEqual([[1, 3, 2]]);
  expect(votes).toEqual([[1, "Exportable?", "after", "Yes", 5]]);
  expect(cases).toEqual([["Sofia", "3/8", 12, 2, ""]]);
});

it("as CSV has every table under its title, and runs nothing", () => {
  const csv = reportCsv(example());
  expect(csv).toContain("\r\n'=Ivan,Sofia,120,1,earned\r\n");
  expect(csv.split("\r\n").filter((line) => line === "")).toHaveLength(5);
});

it("on paper has the same words", () => {
  const about = { title: "Report", above: "Course", language: "en", at: start, zone: "UTC", times: "UTC" };
  const { blocks } = reportSheet(example(), about);
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  expect(tables).toEqual(example().map(({ rows }) => rows.map((row) => row.map(String))));
});
