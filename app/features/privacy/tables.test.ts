import { expect, test } from "vitest";
import { samples } from "../../../tests/http/command-samples";
import { tableNames } from "../../cli/backup/tables.server";
import { isFullName, replacer, rewritePayload, wordKeys } from "./rewrite";
import { ruleOf, tableRules } from "./tables";

test.each(tableNames())("the list of tables says whose the rows of %s are", (name) => {
  expect(() => ruleOf(name)).not.toThrow();
});

test("a table that is not in the list is refused with what to add; none is left over", () => {
  expect(() => ruleOf("Forgotten")).toThrow(/Forgotten has no rule in app\/features\/privacy\/tables\.ts\. Add a line/);
  expect(Object.keys(tableRules).filter((name) => !tableNames().includes(name))).toEqual([]);
});

/** Keys of a command's payload whose texts are ids, kinds and titles of the programme, not a person's words. */
const facts =
  /(?:Ids?|^id|^kind|^order|^source|^title|^people|^state|^mode|^language|^option|^side|^choice|^question|^options|^device|^site|^slides)$/;

test("every word that a command brings is known as words, so that deletion takes it out", () => {
  const unknown = Object.entries(samples).flatMap(([type, { payload }]) =>
    Object.entries(payload)
      .filter(([key, value]) => /"[^"]/.test(JSON.stringify(value)) && !wordKeys.has(key) && !facts.test(key))
      .map(
        ([key]) => `${type}: add "${key}" to wordKeys (privacy/rewrite.ts) when people write it, else to facts here`,
      ),
  );
  expect(unknown).toEqual([]);
});

const replace = replacer(["ana@a.example"], ["Ana Kos"], "X");
test.each([
  ["Ana Kos, ANA KOS and ana@A.example", "X, X and X"],
  ["Ana Kosić and Joana Kos", "Ana Kosić and Joana Kos"],
  ["diana@a.example", "diana@a.example"],
])("%s becomes %s", (before, after) => expect(replace(before)).toBe(after));

test("a name in HTML and in JSON", () => {
  const quoted = replacer([], ['Ana "Nina" Kos'], "X");
  expect(quoted("<b>Ana &quot;Nina&quot; Kos</b>")).toBe("<b>X</b>");
  expect(quoted(JSON.stringify({ name: 'Ana "Nina" Kos' }))).toBe('{"name":"X"}');
});

test("one word is no full name", () => expect([isFullName("Sofia"), isFullName("Ana Kos")]).toEqual([false, true]));

test("an event keeps its ids and numbers, and loses name and words", () => {
  const erased = { membershipIds: new Set(["m"]), names: ["Ana Kos"], label: "X", replace };
  const payload = {
    attendeeId: "m",
    name: "Sofia",
    text: "Hello",
    rev: 3,
    list: [{ attendeeId: "n", name: "Ana Kos" }],
  };
  expect(rewritePayload(payload, "m", erased)).toEqual({
    ...payload,
    ...{ name: "X", text: "Removed at the person's wish.", list: [{ attendeeId: "n", name: "X" }] },
  });
  const named = { votes: [{ name: "Ana Kos", reason: "Since" }] };
  expect(rewritePayload(named, null, erased)).toEqual({
    votes: [{ name: "X", reason: "Removed at the person's wish." }],
  });
  expect(rewritePayload({ attendeeId: "n", name: "Sofia", text: "Hello" }, "n", erased)).toMatchObject({
    text: "Hello",
  });
});
