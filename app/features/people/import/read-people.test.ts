import { describe, expect, test } from "vitest";
import { readPerson } from "./person-line";
import { type KnownPerson, planLine } from "./plan";
import { readTable } from "./read-table.server";

const cellsOf = (text: string) => {
  const table = readTable(text);
  return "lines" in table ? table.lines.map(({ cells }) => cells) : table.problem;
};
const person = { name: "Ana", email: "ana@people.example" };

describe("a list", () => {
  test.each([
    ["commas", "name,email\nAna,ana@people.example"],
    ["semicolons", "name;email\nAna;ana@people.example"],
    ["tabs, as pasted from a spreadsheet", "name\temail\nAna\tana@people.example"],
    ["a byte order mark and Windows' line ends", "\ufeffname,email\r\nAna,ana@people.example\r\n\r\n"],
    ["Excel's first line", "sep=;\nname;email\nAna;ana@people.example"],
    ["other names and another order", "E-mail;Ime\nana@people.example;Ana"],
    ["quotes", '"name","email"\n"Ana","ana@people.example"'],
    ["no head", "Ana,ana@people.example"],
    ["columns that are nobody's business", "name,phone,email\nAna,123,ana@people.example"],
  ])("with %s is read", (_, text) => expect(cellsOf(text)).toEqual([expect.objectContaining(person)]));

  test("lines are counted as in the file", () => {
    const table = readTable("name,email\n\nAna,ana@people.example\n\nIvo,ivo@people.example\n");
    expect("lines" in table && table.lines.map(({ number }) => number)).toEqual([3, 5]);
  });

  test.each([
    ["", "people_empty"],
    ["name,email\n", "people_empty"],
    [`name,email\n${"a,b@c.example\n".repeat(501)}`, "people_long"],
    ["x".repeat(200_001), "people_long"],
    ['name,email\n"Ana,ana@people.example', "people_unreadable"],
  ])("that cannot be read says why (%#)", (text, problem) => expect(cellsOf(text)).toBe(problem));
});

describe("a line", () => {
  test.each([
    [
      { ...person, role: "Експерт", language: "bg-BG" },
      { role: "expert", language: "bg" },
    ],
    [
      { ...person, role: "sudionik", language: "Hrvatski" },
      { role: "participant", language: "hr" },
    ],
    [{ ...person, email: " Ana@People.Example " }, { email: "ana@people.example" }],
    [{ ...person, name: "A\u0301na" }, { name: "Ána" }],
    [{ ...person, name: "Ana\u202egpj.exe" }, { name: "Anagpj.exe" }],
    [{ ...person, name: "<img src=x onerror=alert(1)>" }, { name: "<img src=x onerror=alert(1)>" }],
    [{ ...person, session: "4" }, { session: 4 }],
  ])("is understood (%#)", (cells, read) => expect(readPerson(cells)).toMatchObject(read));

  test.each([
    [{ ...person, name: "=cmd()|' /C calc'!A0" }, "formula"],
    [{ ...person, name: "+SUM(1)" }, "formula"],
    [{ ...person, city: "@SUM(A1)" }, "formula"],
    [{ ...person, name: "'=HYPERLINK(1)" }, "formula"],
    [{ name: "Ana" }, "no-email"],
    [{ ...person, email: "ana@people" }, "bad-email"],
    [{ ...person, email: "ana@people.example\nBcc: x@evil.example" }, "bad-email"],
    [{ ...person, name: " " }, "no-name"],
    [{ ...person, name: "\u200b\u202e\u0007" }, "hidden-name"],
    [{ ...person, name: "x".repeat(81) }, "long-name"],
    [{ ...person, role: "king" }, "unknown-role"],
    [{ ...person, role: "constructor" }, "unknown-role"],
    [{ ...person, role: "Organiser" }, "organiser"],
    [{ ...person, language: "klingon" }, "unknown-language"],
    [{ ...person, session: "4e0" }, "unknown-session"],
  ])("with something wrong says what (%#)", (cells, problem) => expect(readPerson(cells)).toEqual({ problem }));
});

describe("what a line will do", () => {
  const line = { ...person, role: null, city: null, language: null, session: null };
  const known: KnownPerson = {
    ...{ membershipId: "m", name: "Ana", language: "hr", role: "participant", removed: false },
    ...{ city: "Zagreb", session: null, elsewhere: false },
  };
  const programme = { cities: ["Sofia", "Zagreb"], sessions: [1, 4], actor: "me@people.example" };

  test("somebody unknown is new, a participant unless the line says otherwise", () => {
    expect(planLine({ ...line, city: "sofia" }, null, programme)).toMatchObject({
      does: "new",
      person: { role: "participant", city: "Sofia", language: "en" },
    });
  });
  test("what a line leaves empty stays", () => expect(planLine(line, known, programme).does).toBe("same"));
  test("changes are named", () => {
    const step = planLine({ ...line, name: "Ana Kos", role: "expert", city: "Sofia" }, known, programme);
    expect(step).toMatchObject({
      does: "change",
      changes: [
        { field: "name", from: "Ana", to: "Ana Kos" },
        { field: "role", from: "participant", to: "expert" },
        { field: "city", from: "Zagreb", to: "Sofia" },
      ],
    });
  });
  test("somebody who was taken away is new again", () => {
    expect(planLine(line, { ...known, removed: true }, programme).does).toBe("new");
  });
  test("who takes part elsewhere keeps name and language", () => {
    const step = planLine({ ...line, name: "Other", language: "tr" }, { ...known, elsewhere: true }, programme);
    expect(step.does).toBe("same");
  });
  test.each([
    [{ email: "me@people.example" }, null, "yourself"],
    [{}, { ...known, role: "organiser" }, "organiser-stays"],
    [{ city: "Paris" }, null, "unknown-city"],
    [{ session: 9, role: "guest" as const }, null, "unknown-session"],
    [{ session: 4 }, null, "session-for-guests"],
    [{ role: "guest" as const }, null, "guest-without-session"],
  ])("a line that cannot be carried out says why (%#)", (more, who, reason) => {
    expect(planLine({ ...line, ...more }, who, programme)).toMatchObject({ does: "problem", reason });
  });
});
