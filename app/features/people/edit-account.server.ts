import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { longestName, visibleName } from "./name";
import { updateAccount } from "./store.server";
import { accountForm } from "./wire";

/** Every time zone (IANA name) that this server knows, in alphabetical order. */
export const timeZones: readonly string[] = Intl.supportedValuesOf("timeZone");

/**
 * Changes what people are called and in which zone times are written to them; an empty zone leaves that to their browser.
 * Throws `invalid` for a name that nobody can see or that is too long, for an unknown zone, and for any other field.
 */
export async function editAccount(deps: { db: { client: Db } }, accountId: string, form: unknown): Promise<void> {
  const given = accountForm.safeParse(form).data;
  if (!given) throw new AppError("invalid");
  const name = visibleName(given.name);
  if (name === null) throw new AppError("invalid", {}, "name_needed");
  if ([...name].length > longestName) throw new AppError("invalid", { most: longestName }, "name_long");
  const timeZone = given.timeZone || null;
  if (timeZone !== null && !timeZones.includes(timeZone)) throw new AppError("invalid", {}, "zone_unknown");
  await updateAccount(deps.db.client, accountId, { name, timeZone });
}
