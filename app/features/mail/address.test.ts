import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressesIn, oneSender, ownAddress, plainAddress, replyAddress, replyToken, withoutTokens } from "./address";

const token = replyToken(new Uint8Array(26).map((_, i) => i * 7));

describe("addresses", () => {
  test.each(["a@b.example", "A.b+c@B.Example", "x_y@sub.domain.example"])("A3: %s is plain", (text) => {
    expect(plainAddress(text)).toBe(text.toLowerCase());
  });

  test.each([
    "",
    "@b.example",
    "a@",
    "a@b..example",
    ".a@b.example",
    "a..b@c.example",
    '"a b"@c.example',
    "a(b)@c.example",
    "a@b@c.example",
    "a b@c.example",
    "a@-b.example",
    "a@b.example\r\nBcc: c@d.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(250)}.example`,
  ])("A3: %j is none", (text) => {
    expect(plainAddress(text)).toBeNull();
  });

  test.each([
    ["a@b.example", "a@b.example"],
    ["<A@b.example>", "a@b.example"],
    ["Anna <a@b.example>", "a@b.example"],
    ['"Anna, of \\"B\\"" <a@b.example>', "a@b.example"],
    ['"c@d.example" <a@b.example>', "a@b.example"],
    ["=?UTF-8?B?0JDQvdC90LA=?= <a@b.example>", "a@b.example"],
  ])("A3: the sender of %j", (line, address) => {
    expect(oneSender(line)).toBe(address);
  });

  test.each([
    "a@b.example, c@d.example",
    "Group: a@b.example;",
    "a@b.example (comment)",
    '"a"@b.example',
    "Anna <a@b.example> (x)",
    "Anna\r\n <a@b.example>",
    "c@d.example <a@b.example>",
    "Anna <a@b.example> <c@d.example>",
    '"Anna <a@b.example>',
  ])("A3: %j leaves doubt", (line) => {
    expect(oneSender(line)).toBeNull();
  });

  test("A1: our own addresses are known, in any case", () => {
    expect(ownAddress(replyAddress(token, "m.example").toUpperCase(), "m.example")).toEqual({ kind: "reply", token });
    expect(ownAddress("session-4.italian-clusters@m.example", "m.example")).toEqual({
      kind: "session",
      number: 4,
      slug: "italian-clusters",
    });
    expect(ownAddress(`bounce+abc1-${"a".repeat(26)}@m.example`, "m.example")).toEqual({
      kind: "bounce",
      deliveryId: "abc1",
      seal: "a".repeat(26),
    });
    for (const other of [
      "qa+short@m.example",
      "session-x.y@m.example",
      "postmaster@m.example",
      `qa+${token}@other.example`,
      `qa+${token}@m.example.evil`,
    ]) {
      expect(ownAddress(other, "m.example")).toBeNull();
    }
  });

  test("A4: reply keys are taken out, also from links", () => {
    expect(withoutTokens(`<mailto:qa+${token}%40m.example> QA+${token.toUpperCase()}@m.example`)).toBe(
      "<mailto:qa+…%40m.example> qa+…@m.example",
    );
  });

  test("any text at all is read without trouble", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        oneSender(text);
        ownAddress(text, "m.example");
        return addressesIn(text).length <= 100;
      }),
    );
  });
});
