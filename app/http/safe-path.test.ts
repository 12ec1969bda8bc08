import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/", "/me", "/programmes/italian-clusters/sessions/4?from=mail&x=1", "/a~b/c.d-e_f"])(
  "goes to %s",
  (path) => {
    expect(safePath(path, "/home")).toBe(path);
  },
);

test.each([
  null,
  undefined,
  "",
  "me",
  "//evil.example",
  "/\\evil.example",
  "/me//evil.example",
  "/../evil",
  "https://evil.example",
  "javascript:alert(1)",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/me\r\nSet-Cookie: a=b",
  "/me\n",
  " /me",
  "/\t/evil.example",
  "/me#there",
  `/${"a".repeat(300)}`,
])("does not go to %j", (path) => {
  expect(safePath(path, "/home")).toBe("/home");
});
