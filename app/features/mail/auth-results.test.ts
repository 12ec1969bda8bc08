import { describe, expect, test } from "vitest";
import { providerVerdict } from "./auth-results";

const verdict = (...values: string[]) =>
  providerVerdict(
    values.map((value) => ["authentication-results", value] as const),
    "mx.our.example",
    "people.example",
  );

describe("what a mailbox's provider says about a sender", () => {
  test.each<[string, string | null]>([
    ["mx.our.example; dmarc=pass (p=REJECT) header.from=people.example", "dmarc"],
    ["mx.our.example 1; spf=fail; DKIM=pass header.d=people.example header.s=x", "dkim"],
    ["mx.our.example; dkim=pass header.i=@people.example", "dkim"],
    ["mx.our.example; spf=pass smtp.mailfrom=who@people.example", "spf"],
    ["mx.our.example; dmarc=fail header.from=people.example; dkim=pass header.d=people.example", null],
    ["mx.our.example; dmarc=pass header.from=evil.example", null],
    ["mx.our.example; dkim=pass header.d=people.example.evil.example", null],
    ["mx.our.example; none (dmarc=pass header.from=people.example)", null],
    ["mx.our.example (; dmarc=pass header.from=people.example;", null],
    ['mx.our.example; reason="; dmarc=pass header.from=people.example"', null],
    ["mx.our.example.evil.example; dmarc=pass header.from=people.example", null],
    ["", null],
  ])("%s", (value, expected) => {
    expect(verdict(value)).toBe(expected);
  });

  test("only the topmost header counts, and only with a provider that was named", () => {
    const ours = "mx.our.example; dmarc=pass header.from=people.example";
    expect(verdict("mx.else.example; dmarc=fail", ours)).toBeNull();
    expect(
      providerVerdict([["authentication-results", ours.replace("mx.our.example", "")]], "", "people.example"),
    ).toBeNull();
  });
});
