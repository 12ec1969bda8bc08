import type { Db } from "../../../db.server";
import type { Fate, PlanFields } from "./fields";
import { stepsBegun } from "./fields";
import { findPlan } from "./store.server";

/** A city's plan as its page shows it. */
export { findPlan as readPlan } from "./store.server";

/** What a city's case takes from its plan: what of the model is kept, changed and dropped, and how far the steps are. */
export interface PlanForCase extends Record<Fate, string> {
  version: number;
  /** Of the seven steps. */
  begun: number;
  fields: PlanFields;
}

/** The plan as the city's case shows it; empty texts before anybody wrote. */
export async function planForCase(db: Db, siteId: string): Promise<PlanForCase> {
  const { version, fields } = await findPlan(db, siteId);
  const { kept = "", changed = "", dropped = "" } = fields;
  return { version, kept, changed, dropped, begun: stepsBegun(fields), fields };
}
