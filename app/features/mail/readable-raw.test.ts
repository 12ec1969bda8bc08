import { expect, test } from "vitest";
import { readableRaw } from "./readable-raw";

const address = `qa+${"b".repeat(26)}@mail.example`;

test("row 54: reply keys are taken out of a raw mail, however they are written", () => {
  const soft = `qa+${"b".repeat(10)}=\r\n${"b".repeat(16)}@mail.example`;
  const link = `mailto:qa%2B${"b".repeat(26)}%40mail.example`;
  const coded = Buffer.from(`Please write to ${address}, it is the address for all of your replies.`).toString(
    "base64",
  );
  const shown = readableRaw([`To: ${address}`, "", soft, link, "", coded.replace(/.{76}/g, "$&\r\n"), ""].join("\r\n"));
  expect(shown).not.toMatch(/b{10}/);
  expect(shown).toContain("qa+…@mail.example");
  expect(shown).toContain("Please write to");
});

test("pictures are shown by their beginning; other text stays as it is", () => {
  const picture = Buffer.alloc(600, "89504e47ff", "hex").toString("base64").replace(/.{76}/g, "$&\r\n");
  expect(readableRaw(`X: y\r\n\r\n${picture}\r\n`)).toContain("[…]");
  expect(readableRaw("Just words.\r\n")).toBe("Just words.\r\n");
});
