import { expect, test } from "vitest";
import { type Column, cellOf, changes, columns, promised } from "../../../tests/http/expected";
import { can } from "./can";
import type { Circumstances, Standing } from "./roles";
import { type Action, table } from "./table";

const actions = Object.keys(table) as Action[];
const states = ["active", "removed", "expired"] as const;
const both = [true, false];
const circumstances: Circumstances[] = both.flatMap((archived) =>
  both.flatMap((own) =>
    both.flatMap((sessionOpen) => both.map((admitted) => ({ archived, own, sessionOpen, admitted, sessionId: "s1" }))),
  ),
);
const roleOf = (column: Column) => (column === "other" ? "none" : column);

const standing = (column: Column, state: Standing["state"], sessionId: string | null = null): Standing => ({
  role: roleOf(column),
  state,
  membershipId: "m",
  accountId: "a",
  name: "",
  siteId: null,
  sessionId,
});

/** What the table of promises says, worked out on its own. */
function mayBy(column: Column, state: Standing["state"], action: Action, about: Circumstances): boolean {
  const cell = cellOf(action, state === "active" || column === "anonymous" ? column : "other");
  if (about.archived && changes.has(action)) return false;
  const open = about.sessionOpen === true;
  const answers = { A: true, O: about.own, S: open, D: open && about.admitted, "-": false };
  return answers[cell] === true;
}

/** Cells where `can` does not do what is promised. */
function broken(some = actions): Set<string> {
  const found = new Set<string>();
  for (const action of some)
    for (const column of columns)
      for (const state of states)
        for (const about of circumstances)
          if (can(standing(column, state), action, about) !== mayBy(column, state, action, about))
            found.add(`${action} ${column}`);
  return found;
}

test("the promises name every permission", () => {
  expect(Object.keys(promised).sort()).toEqual([...actions].sort());
});

test("every role, state and circumstance is answered as promised", () => {
  expect([...broken()]).toEqual([]);
});

test("a change of any cell would be noticed", () => {
  const cells = ["A", "O", "S", "D", "-"] as const;
  const unnoticed: string[] = [];
  for (const action of actions)
    for (const column of columns) {
      const row = table[action];
      const kept = row[roleOf(column)];
      for (const other of cells.filter((cell) => cell !== kept)) {
        row[roleOf(column)] = other;
        if (!broken([action]).has(`${action} ${column}`)) unnoticed.push(`${action} ${column} ${other}`);
      }
      row[roleOf(column)] = kept;
    }
  expect(unnoticed).toEqual([]);
  expect(broken().size).toBe(0);
});

test("a role for one session says nothing of another", () => {
  const about = { sessionId: "s2", sessionOpen: true, admitted: true, own: true };
  for (const action of actions)
    for (const column of ["moderator", "guest"] as const) {
      expect(can(standing(column, "active", "s1"), action, about)).toBe(false);
      expect(can(standing(column, "active", "s2"), action, about)).toBe(can(standing(column, "active"), action, about));
    }
});
