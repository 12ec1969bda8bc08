import { expect, test } from "vitest";
import type { Letter } from "./letter";
import { letterHtml } from "./letter-html.server";

const sentence = "Как первые мастерские нашли друг друга, и кто за это платил? Ћилибар, ğüşıöç, čćžšđ. ";

/** A letter with words of that many characters. */
const letterOf = (length: number): Letter => ({
  language: "ru",
  subject: "Вопрос",
  asksReply: true,
  blocks: [
    { kind: "lead", text: "Ответьте на это письмо." },
    { kind: "words", text: sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length) },
    { kind: "link", label: "Все вопросы:", url: "https://distretto.example/a?b=1&c=2" },
  ],
  footer: "Distretto",
});

test("long letters in Cyrillic come out whole: no NUL, no replacement sign, every word", () => {
  for (let length = 500; length < 40_000; length += 1777) {
    const letter = letterOf(length);
    const html = Buffer.from(letterHtml(letter, "## Ответьте выше ##")).toString("utf8");
    expect(html).not.toMatch(/[\0\uFFFD]/);
    const words = letter.blocks[1];
    expect(html).toContain(words && "text" in words ? words.text : "none");
  }
});

test("a letter has Outlook's doctype, its language and text that is only text", () => {
  const html = letterHtml(
    { ...letterOf(100), blocks: [{ kind: "words", text: "<img src=x onerror=alert(1)>" }] },
    null,
  );
  expect(html).toMatch(/^<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.0 Transitional\/\/EN"/);
  expect(html).toContain('lang="ru"');
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).not.toContain("<img");
});
