import type { Db, Tx } from "../../db.server";
import type { MailDeps } from "./deps.server";

/** So many mails must come back for good before we stop writing to an address. */
const hopeless = 3;
/** Deliveries that were kept back wait for so long to be sent after all (ms). */
const keptBack = 3 * 24 * 60 * 60_000;
/** Why a delivery failed that was never tried. */
export const stoppedReason = "the address is stopped";

/** Stops mail to an address when three have come back for good since it was last allowed. */
export async function stopIfHopeless(tx: Tx, address: string, now: number): Promise<void> {
  const known = await tx.stoppedAddress.findUnique({ where: { address } });
  if (known && !known.liftedAt) return;
  const since = known?.liftedAt ?? new Date(0);
  const count = await tx.delivery.count({
    where: { toAddress: address, bounce: "hard", bouncedAt: { gt: since } },
  });
  if (count < hopeless) return;
  const stopped = { stoppedAt: new Date(now), reason: "bounced", liftedAt: null };
  await tx.stoppedAddress.upsert({ where: { address }, create: { address, ...stopped }, update: stopped });
}

/** The receiver's server knows no such address: that counts like a mail that came back. */
export async function noteRefusal(
  deps: Pick<MailDeps, "db" | "clock">,
  delivery: { id: string; toAddress: string },
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    await tx.delivery.update({ where: { id: delivery.id }, data: { bounce: "hard", bouncedAt: new Date(now) } });
    await stopIfHopeless(tx, delivery.toAddress, now);
  });
}

/** Does this address get no mail any more? */
export async function isStopped(db: Db, address: string): Promise<boolean> {
  const known = await db.stoppedAddress.findUnique({ where: { address } });
  return known !== null && known.liftedAt === null;
}

/** The members of a programme whose addresses are stopped. */
export async function listStopped(db: Db, programmeId: string) {
  const rows = await db.stoppedAddress.findMany({
    where: { liftedAt: null },
    orderBy: { stoppedAt: "desc" },
    take: 200,
  });
  const accounts = await db.account.findMany({
    where: { email: { in: rows.map((row) => row.address) }, memberships: { some: { programmeId } } },
    select: { email: true, name: true },
  });
  const names = new Map(accounts.map(({ email, name }) => [email, name]));
  return rows.flatMap(({ address, stoppedAt }) => {
    const name = names.get(address);
    return name === undefined ? [] : [{ address, name, at: stoppedAt.toISOString() }];
  });
}

/** Writes to an address again, and sends what was kept back in the last three days. False when it was not stopped. */
export function liftStop(deps: Pick<MailDeps, "db" | "clock">, programmeId: string, address: string): Promise<boolean> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const stopped = await listStopped(tx, programmeId);
    if (!stopped.some((one) => one.address === address)) return false;
    await tx.stoppedAddress.update({ where: { address }, data: { liftedAt: new Date(now) } });
    await tx.delivery.updateMany({
      where: { toAddress: address, state: "failed", error: stoppedReason, createdAt: { gt: new Date(now - keptBack) } },
      data: { state: "queued", error: null, dueAt: new Date(now) },
    });
    return true;
  });
}
