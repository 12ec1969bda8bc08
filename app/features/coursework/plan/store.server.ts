import type { Db, Tx } from "../../../db.server";
import type { PlanFields } from "./fields";

export interface PlanRow {
  version: number;
  fields: PlanFields;
  /** ISO 8601; null before anybody wrote. */
  changedAt: string | null;
}

/** A city's plan; an empty one of version 0 before anybody wrote. */
export async function findPlan(db: Db | Tx, siteId: string): Promise<PlanRow> {
  const row = await db.transferPlan.findUnique({ where: { siteId } });
  if (!row) return { version: 0, fields: {}, changedAt: null };
  return { version: row.version, fields: JSON.parse(row.content), changedAt: row.changedAt.toISOString() };
}

/** Writes the next version, if the plan still has version `from`. */
export async function savePlan(
  tx: Tx,
  siteId: string,
  from: number,
  fields: PlanFields,
  now: number,
): Promise<boolean> {
  const changedAt = new Date(now);
  if (from === 0) await tx.transferPlan.upsert({ where: { siteId }, create: { siteId, changedAt }, update: {} });
  const { count } = await tx.transferPlan.updateMany({
    where: { siteId, version: from },
    data: { version: from + 1, content: JSON.stringify(fields), changedAt },
  });
  return count === 1;
}
