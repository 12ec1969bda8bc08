import { expect, test } from "vitest";
import { deviceProblem } from "./device-problem";

const refused = (name: string, message = "") => Object.assign(new Error(message), { name });

test.each([
  ["blocked", refused("NotAllowedError", "Permission denied")],
  ["system", refused("NotAllowedError", "Permission denied by system")],
  ["busy", refused("NotReadableError", "Could not start video source")],
  ["missing", refused("NotFoundError", "Requested device not found")],
  ["missing", refused("OverconstrainedError")],
  ["other", "something else"],
])("says %s", (problem, error) => {
  expect(deviceProblem(error, true)).toBe(problem);
});

test("a page without HTTPS has no devices at all", () => {
  expect(deviceProblem(new TypeError("undefined is not an object"), false)).toBe("insecure");
});
