import { expect, test } from "vitest";
import { strictJson } from "./strict-json";

test("reads what is plain", () => {
  expect(strictJson('{"a":{"b":[1,"x: y",{"a":2}]},"c":"{"}')).toEqual({ a: { b: [1, "x: y", { a: 2 }] }, c: "{" });
});

test.each([
  ["broken", "{"],
  ["a key twice", '{"a":1,"a":2}'],
  ["a key twice, written differently", '{"a":1,"\\u0061":2}'],
  ["too deep", "[".repeat(40) + "]".repeat(40)],
  ["far too deep", "[".repeat(100_000) + "]".repeat(100_000)],
])("refuses %s", (_, text) => {
  expect(() => strictJson(text)).toThrow(expect.objectContaining({ code: "bad_request" }));
});

test("refuses a key __proto__", () => {
  expect(() => strictJson('{"a":{"__proto__":{}}}')).toThrow(expect.objectContaining({ code: "invalid" }));
});
