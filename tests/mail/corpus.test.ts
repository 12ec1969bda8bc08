import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { threadedMailReader } from "../../app/adapters/mail-reader/reader.server";
import { textOf } from "../../app/features/mail/text-of";
import { trimReply } from "../../app/features/mail/trim-reply";

const folder = join(import.meta.dirname, "corpus");
const reader = threadedMailReader();
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

describe("letters of the corpus", () => {
  afterAll(() => reader.stop());

  test.each(readdirSync(join(folder, "in")))("%s", async (name) => {
    const raw = readFileSync(join(folder, "in", name));
    const text = name.endsWith(".eml") ? textOf(await reader.read(raw)) : raw.toString("utf8");
    const expected = readFileSync(join(folder, "expected", name.replace(/\.\w+$/, ".txt")), "utf8");
    const { reply, folded } = trimReply(text);
    expect(squeezed(reply)).toBe(squeezed(expected));
    const kept = squeezed(`${reply} ${folded}`);
    for (const word of squeezed(text).split(" ")) if (!word.includes("\ue000")) expect(kept).toContain(word);
  });
});
