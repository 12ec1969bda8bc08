import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import { kinds } from "./round";
import { insertRound, listRounds } from "./store.server";

const file = "content/surveys/your-cluster.yaml";
const schema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  questions: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      text: z.string(),
      options: z.array(z.string()).default([]),
      unit: z.string().default(""),
      least: z.number().nullable().default(null),
      most: z.number().nullable().default(null),
      whole: z.boolean().default(false),
    }),
  ),
});

/** Gives the demo programme a prepared round, as a draft, unless it has one already. */
export async function seedSurvey(deps: { db: Database; clock: Clock }, programmeId: string): Promise<void> {
  const { questions, ...draft } = schema.parse(parse(await readFile(file, "utf8")));
  const numbered = questions.map((question, i) => ({ ...question, position: i + 1 }));
  await deps.db.transaction(async (tx) => {
    if ((await listRounds(tx, programmeId)).length > 0) return;
    await insertRound(tx, programmeId, { ...draft, questions: numbered }, deps.clock.now());
  });
}
