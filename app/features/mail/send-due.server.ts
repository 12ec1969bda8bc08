import { MailRefused } from "../../ports/mailer";
import { bounceAddress } from "./address";
import { nextAttempt } from "./backoff";
import { composeDelivery } from "./compose-delivery.server";
import type { MailDeps } from "./deps.server";
import { bounceSeal } from "./fingerprint.server";
import { isStopped, noteRefusal, stoppedReason } from "./stopped.server";
import { type DeliveryRow, dueDeliveries, leaseDelivery, markFailed, markLater, markSent } from "./store.server";

/** How long a process may take for one message before another one may try (ms). */
const leaseMs = 5 * 60_000;
const batch = 20;

type SendDeps = Pick<MailDeps, "db" | "clock" | "log" | "config" | "mailer" | "composer" | "desk">;

/**
 * Sends what is due, a few messages at a time; resolves to the number sent. Each message is leased first, so two
 * processes never send the same; a process that dies after the receiver's 250 leaves at most one duplicate, with the
 * same Message-ID. Refusals for good stop it, others delay it. A process that is `ending` leases none any more.
 */
export async function sendDue(deps: SendDeps, ending = () => false): Promise<number> {
  const rows = await dueDeliveries(deps.db.client, deps.clock.now(), batch);
  let sent = 0;
  for (const row of rows) {
    if (ending()) break;
    if (!(await leaseDelivery(deps.db.client, row, deps.clock.now() + leaseMs))) continue;
    if (await sendOne(deps, row)) sent++;
  }
  return sent;
}

async function sendOne(deps: SendDeps, row: DeliveryRow): Promise<boolean> {
  // Somebody who waits for a code before the screen knows whether the address lives.
  if (!row.cause.startsWith("sign-in:") && (await isStopped(deps.db.client, row.toAddress))) {
    await markFailed(deps.db.client, row.id, stoppedReason);
    return false;
  }
  try {
    const raw = await composeDelivery(deps, row);
    const { secret, mail } = deps.config;
    const back = bounceAddress(row.id, bounceSeal(row.id, secret), mail.domain);
    // What answers a mail by itself must not be answered again (RFC 3834).
    const envelopeFrom = row.cause.startsWith("notice:") ? "" : back;
    await deps.mailer.send({ envelopeFrom, to: row.toAddress, raw });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 500) : String(error);
    const permanent = error instanceof MailRefused && error.permanent;
    const next = permanent ? null : nextAttempt(row.attempts + 1, row.createdAt.getTime(), deps.clock.now());
    if (next === null) await markFailed(deps.db.client, row.id, reason);
    else await markLater(deps.db.client, row.id, next, reason);
    if (permanent && /\b5\.1\.\d{1,3}\b/.test(reason)) await noteRefusal(deps, row);
    deps.log.warn("mail.not-sent", { id: row.id, attempts: row.attempts + 1, again: next !== null });
    return false;
  }
  await deps.db.transaction(async (tx) => {
    await markSent(tx, row.id, deps.clock.now());
    await deps.desk.delivered(tx, row.cause);
  });
  deps.log.info("mail.sent", { id: row.id, attempts: row.attempts + 1 });
  return true;
}
