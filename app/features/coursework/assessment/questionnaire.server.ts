import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Questionnaire } from "./features";

const file = "content/assessment/four-features.yaml";
const words = z.string().trim().min(1);
const schema = z.strictObject({
  source: words,
  features: z
    .array(
      z.strictObject({
        id: words,
        title: words,
        about: words,
        statements: z.array(z.strictObject({ id: words, text: words })).min(4),
        weak: words,
      }),
    )
    .length(4),
  firm: words,
});
let kept: Questionnaire | null = null;

/** The questions of the self-assessment, read from the content once. */
export function questionnaire(): Questionnaire {
  kept ??= schema.parse(parse(readFileSync(file, "utf8")));
  return kept;
}
