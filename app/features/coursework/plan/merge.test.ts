import { describe, expect, it } from "vitest";
import { longest, stepsBegun } from "./fields";
import { markOf, merge } from "./merge";
import { readFields } from "./wire";

const sent = (was: string, value: string) => ({ value, was: markOf(was) });

describe("two writers", () => {
  it("keep both what they changed in different fields", () => {
    const current = { kept: "theirs, new", changed: "old" };
    const merged = merge(current, { kept: sent("old", "old"), changed: sent("old", "mine") });
    expect(merged).toEqual({ fields: { kept: "theirs, new", changed: "mine" }, changed: true, conflicts: {} });
  });
  it("are shown the other's text where both changed the same field, and the rest is saved", () => {
    const merged = merge({ kept: "theirs" }, { kept: sent("old", "mine"), dropped: sent("", "this") });
    expect(merged.conflicts).toEqual({ kept: "theirs" });
    expect(merged.fields).toEqual({ kept: "theirs", dropped: "this" });
  });
  it("may write the same, and what nobody changed makes no new version", () => {
    expect(merge({ kept: "same" }, { kept: sent("old", "same") })).toMatchObject({ changed: false, conflicts: {} });
    expect(merge({}, { kept: sent("", ""), "listen.state": sent("open", "open") }).changed).toBe(false);
  });
  it("can empty a field and put a step back", () => {
    const current = { kept: "old", "listen.state": "done" };
    expect(merge(current, { kept: sent("old", ""), "listen.state": sent("done", "open") }).fields).toEqual({});
  });
});

describe("the form", () => {
  const field = (name: string, value: string) => ({ [name]: value, [`was.${name}`]: markOf("") });
  it("takes the plan's fields, trimmed, with the browser's line ends", () => {
    expect(readFields({ intent: "typed", ...field("kept", " a\r\nb ") })).toEqual({
      sent: { kept: { value: "a\nb", was: markOf("") } },
      tooLong: null,
    });
  });
  it("says which length is too long", () => {
    expect(readFields(field("listen.owner", "x".repeat(121)))?.tooLong).toBe(120);
    expect(readFields(field("kept", "Ж".repeat(2_000)))?.tooLong).toBeNull();
  });
  it.each([
    ["a field that is none of the plan's", field("owner", "x")],
    ["a prototype's name", field("constructor", "x")],
    ["a field without its mark", { kept: "x" }],
    ["a mark that is none", { kept: "x", "was.kept": "<script>" }],
    ["a state that is none", field("listen.state", "finished")],
    ["a day that is none", field("listen.date", "2027-02-30")],
    ["a day in words", field("listen.date", "tomorrow")],
  ])("refuses %s", (_, form) => expect(readFields(form as Record<string, string>)).toBeNull());
  it("has room for every field at its longest in Cyrillic", () => {
    const bytes = Object.values(longest).reduce((sum, most) => sum + 2 * most + 200, 0);
    expect(bytes).toBeLessThan(64 * 1024);
  });
  it("counts the steps that are begun or done", () => {
    expect(stepsBegun({ "listen.state": "done", "money.state": "begun", kept: "x" })).toBe(2);
  });
});
