import { expect, it } from "vitest";
import { attendanceCsv } from "./attendance-csv";

it("has a line for each city, its people and those who came alone; what a spreadsheet would run stays text", () => {
  const when = { first: Date.UTC(2026, 10, 24, 17), last: Date.UTC(2026, 10, 24, 19) };
  const people = [{ name: '=HYPERLINK("http://x")', minutes: 119 }];
  const csv = attendanceCsv([
    { ...when, attendeeId: "a", who: "Sofia", site: "sofia", role: "participant", country: "BG", minutes: 120, people },
    {
      ...when,
      attendeeId: "e",
      who: "@Anna, expert",
      site: null,
      role: "expert",
      country: null,
      minutes: 60,
      people: [],
    },
  ]);
  expect(csv.split("\r\n")).toEqual([
    "\ufeffcity,country,name,role,minutes,first_in,last_out",
    "Sofia,BG,,participant,120,2026-11-24T17:00:00.000Z,2026-11-24T19:00:00.000Z",
    'Sofia,BG,"\'=HYPERLINK(""http://x"")",participant,119,,',
    ',,"\'@Anna, expert",expert,60,2026-11-24T17:00:00.000Z,2026-11-24T19:00:00.000Z',
    "",
  ]);
});
