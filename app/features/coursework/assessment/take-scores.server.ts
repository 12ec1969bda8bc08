import type { Database } from "../../../db.server";
import { AppError } from "../../../errors";
import type { Clock } from "../../../ports/clock";
import type { Standing } from "../../permissions/roles";
import { sitesOf } from "../../programme/sites-of.server";
import { answerersOf } from "./answerers";
import { phases } from "./features";
import { isOpen, openingOf } from "./opening";
import { questionnaire } from "./questionnaire.server";
import { readTimes, saveAnswer } from "./store.server";
import { readScores } from "./wire";

/**
 * Keeps the scores of one person of the actor's city. Throws `forbidden` for who belongs to no city, `invalid` for a form that is
 * not ours, a person who is not of the city or a statement left out (`details.missing`), `conflict` when scoring is closed.
 */
export async function takeScores(
  { db, clock }: { db: Database; clock: Clock },
  programmeId: string,
  actor: Pick<Standing, "siteId" | "membershipId" | "name">,
  form: Record<string, string>,
): Promise<void> {
  const { siteId } = actor;
  if (!siteId) throw new AppError("forbidden");
  const phase = phases.find((one) => one === form.phase);
  const read = readScores(questionnaire().features, form);
  if (!phase || !read) throw new AppError("invalid");
  await db.transaction(async (tx) => {
    const site = (await sitesOf(tx, programmeId)).find(({ id }) => id === siteId);
    if (!site) throw new AppError("not_found");
    const who = answerersOf(site, actor).find(({ id }) => id === form.who);
    if (!who) throw new AppError("invalid", {}, "assessment_who");
    const { sessions, afterAt } = await readTimes(tx, programmeId);
    const now = clock.now();
    if (!isOpen(openingOf(sessions, afterAt), phase, now)) throw new AppError("conflict", {}, "assessment_closed");
    if (read.missing.length > 0) throw new AppError("invalid", { count: read.missing.length }, "assessment_missing");
    await saveAnswer(tx, { siteId, phase, answererId: who.id, scores: read.scores }, now);
  });
}
