import { z } from "zod";
import type { CommandRule } from "../journal/rule";
import { slidesStates } from "./state";

/** Longest idea (characters): one sentence. */
export const longestIdea = 200;

/** Controls, bidirectional overrides and zero-width marks are not text. */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const sentence = z
  .string()
  .max(longestIdea * 4)
  .transform((value) => value.normalize("NFC").replace(hidden, " ").replace(/\s+/g, " ").trim())
  .refine((value) => /[\p{L}\p{N}]/u.test(value) && value.length <= longestIdea, { error: "text_needed" });

const ideaId = z.strictObject({ id: z.number().int().positive() });

export const showcasePayloads = {
  /** Without `site` the city whose turn it is. */
  "case.start": z.strictObject({ site: z.string().min(1).max(60).optional() }),
  "case.page": z.strictObject({ page: z.number().int().min(1).max(10_000) }),
  "case.end": z.strictObject({}),
  "case.stay": z.strictObject({ on: z.boolean() }),
  "case.check": z.strictObject({ sound: z.boolean(), picture: z.boolean(), slides: z.enum(slidesStates) }),
  "idea.add": z.strictObject({ text: sentence }),
  "idea.support": ideaId,
  "idea.discuss": ideaId,
} as const;

export type ShowcaseCommandType = keyof typeof showcasePayloads;

export const showcaseCommands: Record<ShowcaseCommandType, CommandRule> = {
  "case.start": { payload: showcasePayloads["case.start"], action: "case.lead" },
  "case.page": { payload: showcasePayloads["case.page"], action: "case.present" },
  "case.end": { payload: showcasePayloads["case.end"], action: "case.lead" },
  "case.stay": { payload: showcasePayloads["case.stay"], action: "case.lead" },
  "case.check": { payload: showcasePayloads["case.check"], action: "case.present" },
  "idea.add": { payload: showcasePayloads["idea.add"], action: "idea.add" },
  "idea.support": { payload: showcasePayloads["idea.support"], action: "idea.add" },
  "idea.discuss": { payload: showcasePayloads["idea.discuss"], action: "idea.discuss" },
};
