import type { Database } from "../../../db.server";
import { AppError } from "../../../errors";
import type { Clock } from "../../../ports/clock";
import { merge } from "./merge";
import { findPlan, savePlan } from "./store.server";
import { readFields } from "./wire";

export interface Saved {
  version: number;
  /** The fields this writer and another one both changed, with the other's text, which stays; all others are saved. */
  conflicts: Record<string, string>;
}

/** How often writers who come at the same moment are let try again. */
const mostTries = 5;

/**
 * Saves the fields that the writer changed; nothing another writer wrote in between is lost (see `merge`). Throws `invalid` for
 * a form that is not the plan's or a text that is too long: then nothing is saved.
 */
export async function saveFields(
  { db, clock }: { db: Database; clock: Clock },
  siteId: string,
  form: Record<string, string>,
): Promise<Saved> {
  const read = readFields(form);
  if (!read) throw new AppError("invalid", {}, "plan_unreadable");
  if (read.tooLong !== null) throw new AppError("invalid", { most: read.tooLong }, "plan_long");
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const saved = await db.transaction(async (tx): Promise<Saved | null> => {
      const plan = await findPlan(tx, siteId);
      const { fields, changed, conflicts } = merge(plan.fields, read.sent);
      if (!changed) return { version: plan.version, conflicts };
      const done = await savePlan(tx, siteId, plan.version, fields, clock.now());
      return done ? { version: plan.version + 1, conflicts } : null;
    });
    if (saved) return saved;
  }
  throw new AppError("database_busy");
}
