import { expect, test } from "vitest";
import { letterLanguages } from "../features/mail/letter-texts.server";
import { sampleLetter, sampleNames } from "./sample-letters.server";

test.each(sampleNames)("the letter “%s” has all its words in every language", (name) => {
  for (const language of letterLanguages) {
    const { subject, text, html } = sampleLetter(name, language);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\bmail:[a-z]+\.|\{\{|undefined|\0/i);
    expect(html).toContain(`lang="${language}"`);
  }
});
