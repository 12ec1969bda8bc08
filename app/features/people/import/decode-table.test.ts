import { describe, expect, test } from "vitest";
import { decodeTable } from "./decode-table";

/** Writes a text in a one-byte encoding, by reading its table backwards. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 63);
}

describe.each([
  ["windows-1251", "име;имейл\nИвана Петрова;ivana@people.example\nСветлозар Цанев;s@people.example"],
  ["windows-1251", "имя;почта\nОльга Соколова;olga@people.example\nФёдор Щукин;f@people.example"],
  ["windows-1251", "име;пошта\nЈована Ђорђевић;jovana@people.example\nЉубица Његош;lj@people.example"],
  ["windows-1250", "ime;e-mail\nŽeljko Šarić;zeljko@people.example\nĐurđica Čović;dj@people.example"],
  ["windows-1254", "ad;e-posta\nŞükrü Çağlar;sukru@people.example\nİbrahim Işık;ibrahim@people.example"],
])("%s", (encoding, text) => {
  test(text.split("\n")[1] ?? "", () => expect(decodeTable(encode(text, encoding))).toBe(text));
});

test.each(["utf-8", "utf-16le"] as const)("%s with a byte order mark", (encoding) => {
  const text = "name,email\nЈована Šarić Şükrü,j@people.example";
  expect(decodeTable(Buffer.from(`\ufeff${text}`, encoding))).toBe(text);
});

test("UTF-8 without a mark", () => {
  expect(decodeTable(Buffer.from("Željko;z@people.example"))).toBe("Željko;z@people.example");
});

test("what is no text is none", () => {
  expect(decodeTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 255, 0))).toBeNull();
});
