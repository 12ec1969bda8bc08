import { expect, test } from "vitest";
import type { Config } from "../config.server";
import { cookieHeader, readCookie } from "./cookie.server";

const plain = { secure: false } as Config;
const secure = { secure: true } as Config;
const secret = `${"A1-_".repeat(10)}xyz`;

test("what is set is what is read, among others", () => {
  const [pair = ""] = cookieHeader(plain, secret).split(";");
  expect(readCookie(plain, `tz=Europe/Sofia; ${pair}; other=1`)).toBe(secret);
});

test("no script reads it, no other site sends it along with a form", () => {
  expect(cookieHeader(plain, secret)).toBe(
    `distretto=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${30 * 24 * 3600}`,
  );
});

test("over HTTPS it is bound to this host", () => {
  expect(cookieHeader(secure, secret)).toMatch(/^__Host-distretto=.*; Path=\/; .*; Secure$/);
  expect(readCookie(secure, `distretto=${secret}`)).toBe("");
});

test("without a secret it is forgotten at once", () => {
  expect(cookieHeader(plain, "")).toContain("distretto=; ");
  expect(cookieHeader(plain, "")).toContain("Max-Age=0");
});

test.each([
  null,
  undefined,
  "",
  "distretto=",
  `distretto=${secret}x`,
  `distretto=${secret.slice(1)}`,
  `distretto=${secret.slice(1)}%`,
  `xdistretto=${secret}`,
])("%j signs nobody in", (header) => expect(readCookie(plain, header)).toBe(""));
