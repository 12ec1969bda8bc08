import { expect, it } from "vitest";
import { findCommand } from "./find-command";

const names = ["doctor", "mail run", "mail trim"];

it("takes the longest name and leaves the rest as arguments", () => {
  expect(findCommand(["mail", "trim", "--jsonl"], names)).toEqual({ name: "mail trim", args: ["--jsonl"] });
  expect(findCommand(["doctor"], names)).toEqual({ name: "doctor", args: [] });
});

it("knows no half names", () => {
  expect(findCommand(["mail"], names)).toBeNull();
  expect(findCommand([], names)).toBeNull();
});
