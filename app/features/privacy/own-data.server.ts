import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { findAccountOf, findMemberships, ownRows } from "./store.server";

/** Everything that the tables hold of a person, by table: their own rows, and nothing of others. `now`: ms since 1970. */
export async function ownData(db: Db, accountId: string, now: number) {
  const account = await findAccountOf(db, accountId);
  if (!account) throw new AppError("not_found");
  const memberships = await findMemberships(db, accountId);
  const tables = await ownRows(db, {
    accountIds: [accountId],
    membershipIds: memberships.map(({ id }) => id),
    programmeIds: memberships.map(({ programmeId }) => programmeId),
    addresses: [account.email, ...account.addresses.map(({ address }) => address)].map((one) => one.toLowerCase()),
  });
  return { madeAt: new Date(now).toISOString(), name: account.name, email: account.email, tables };
}
