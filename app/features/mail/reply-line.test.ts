import { expect, test } from "vitest";
import { letterParts } from "./letter-parts.server";
import { letterLanguages } from "./letter-texts.server";
import { isReplyLine } from "./reply-line";

test.each(letterLanguages)(
  "the reply line in %s stands on top of both parts and is known again in a reply",
  (language) => {
    const letter = { language, subject: "s", asksReply: true, blocks: [], footer: "f" };
    const { text, html } = letterParts(letter);
    const line = text.split("\n")[0] ?? "";
    expect(line).toMatch(/^## .+ ##$/);
    expect(isReplyLine(line)).toBe(true);
    expect(html).toContain(line);
  },
);

test("a language with a region gets its own line, one we do not know the English", () => {
  const first = (language: string) =>
    letterParts({ language, subject: "s", asksReply: true, blocks: [], footer: "f" }).text.split("\n")[0];
  expect(first("sr-Cyrl-RS")).toContain("изнад");
  expect(first("sr-Latn")).toContain("iznad ove linije");
  expect(first("fr")).toContain("above this line");
});
