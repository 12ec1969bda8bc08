import type { Db } from "../../db.server";
import type { Standing } from "../permissions/roles";
import type { AskLine } from "../programme/views";
import { readAssessment } from "./assessment/read-assessment.server";
import { steps, stepsBegun } from "./plan/fields";
import { readPlan } from "./plan/read-plan.server";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** What the coursework waits for from a city's member: scores that are missing while they can be given, and the plan. */
export async function courseworkAsks(
  db: Db,
  programme: { id: string; slug: string },
  standing: Pick<Standing, "siteId" | "membershipId" | "name">,
  now: number,
  t: Say,
): Promise<AskLine[]> {
  if (!standing.siteId) return [];
  const asked = { standing, crew: false, who: null, city: null };
  const [{ own, opening, result }, { fields }] = await Promise.all([
    readAssessment(db, programme.id, asked, now),
    readPlan(db, standing.siteId),
  ]);
  if (!own || !result) return [];
  const asks: AskLine[] = [];
  const phase = own.phase;
  const answered = own.people.filter((person) => phase && person.answered[phase]).length;
  if (phase && answered < own.people.length) {
    const text = t("assessment:ask", { answered, named: own.people.length });
    asks.push({ id: "assessment", text, to: `/programmes/${programme.slug}/assessment`, dueAt: opening[phase].until });
  }
  const begun = stepsBegun(fields);
  if (begun < steps.length) {
    const to = `/programmes/${programme.slug}/plan/${result.slug}`;
    asks.push({ id: "plan", text: t("plan:askPlan", { begun }), to, dueAt: null });
  }
  return asks;
}
