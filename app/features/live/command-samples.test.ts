import { expect, test } from "vitest";
import { samples } from "../../../tests/http/command-samples";
import { promised } from "../../../tests/http/expected";
import { commands } from "./rules";

const types = Object.keys(commands);

test("every command has its line in tests/http/command-samples.ts", () => {
  expect(types.filter((type) => !(type in samples))).toEqual([]);
});

test.each(types)("%s needs what is promised, and takes its sample but nothing more", (type) => {
  const { payload, action } = commands[type] ?? {};
  const sample = samples[type];
  expect(sample?.needs).toBe(action);
  expect(promised).toHaveProperty([sample?.needs ?? ""]);
  expect(payload?.safeParse(sample?.payload).success).toBe(true);
  expect(payload?.safeParse({ ...sample?.payload, role: "organiser" }).success).toBe(false);
});
