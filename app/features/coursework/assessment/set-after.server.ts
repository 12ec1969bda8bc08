import type { Database } from "../../../db.server";
import { AppError } from "../../../errors";
import { saveAfterAt } from "./store.server";

/** From when people score a second time: the start (UTC) of a day as `2027-04-20`, or nothing for the last session's start. */
export async function setAfter({ db }: { db: Database }, programmeId: string, day: string): Promise<void> {
  const at = day === "" ? null : Date.parse(`${day}T00:00:00Z`);
  const real = at === null || (/^20\d\d-\d\d-\d\d$/.test(day) && at >= 0 && new Date(at).toISOString().startsWith(day));
  if (!real) throw new AppError("invalid", {}, "assessment_day");
  await db.transaction((tx) => saveAfterAt(tx, programmeId, at));
}
