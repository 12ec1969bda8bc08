import { z } from "zod";
import { kinds } from "./round";

/** Most questions of a round. */
export const mostQuestions = 20;
/** Longest answer on the page (characters). */
export const longestAnswer = 4000;

const number = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : Number(text.replace(",", "."))))
  .refine((value) => value === null || Number.isFinite(value));

const questionSchema = z.object({
  kind: z.enum(kinds),
  text: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text.replace(/\s+/g, " ")),
  options: z
    .string()
    .max(2000)
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter(Boolean)
        .slice(0, 26),
    ),
  unit: z.string().trim().max(40),
  least: number,
  most: number,
  whole: z.string().transform((value) => value === "yes"),
});

const draftSchema = z.object({
  title: z
    .string()
    .trim()
    .max(120)
    .transform((text) => text.replace(/\s+/g, " ")),
  intro: z.string().trim().max(4000),
  questions: z.array(questionSchema).max(mostQuestions),
});

/** Reads the form of a draft: `title`, `intro`, then `q1.text`, `q1.kind` … Null when a field cannot be read. */
export function readDraft(form: Record<string, string>) {
  const field = (position: number, name: string) => form[`q${position}.${name}`] ?? "";
  const questions = [];
  for (let position = 1; form[`q${position}.kind`] !== undefined; position++) {
    const names = ["kind", "text", "options", "unit", "least", "most", "whole"] as const;
    questions.push(Object.fromEntries(names.map((name) => [name, field(position, name)])));
  }
  const parsed = draftSchema.safeParse({ title: form.title ?? "", intro: form.intro ?? "", questions });
  if (!parsed.success) return null;
  return { ...parsed.data, questions: parsed.data.questions.map((one, i) => ({ ...one, position: i + 1 })) };
}
