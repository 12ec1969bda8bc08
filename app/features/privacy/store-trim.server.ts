import type { Db } from "../../db.server";

/** Deletes connection tests, sign-ins that ended, requests that expired and log entries from before these times. */
export async function deleteOlder(db: Db, before: { tests: Date; signIns: Date; audit: Date }): Promise<void> {
  await db.connectionTest.deleteMany({ where: { at: { lt: before.tests } } });
  const ended = { lt: before.signIns };
  await db.signIn.deleteMany({ where: { OR: [{ expiresAt: ended }, { revokedAt: ended }] } });
  await db.signInRequest.deleteMany({ where: { expiresAt: ended } });
  await db.auditEntry.deleteMany({ where: { at: { lt: before.audit } } });
}

/** Empties the raw text of processed mails from before that time; gives the files in which large ones lay. */
export async function emptyOldMails(db: Db, before: Date): Promise<string[]> {
  const nothing = new Uint8Array();
  const where = { receivedAt: { lt: before }, result: { notIn: ["", "held"] }, NOT: { raw: nothing } };
  const large = await db.inboundMail.findMany({ where: { ...where, rawKey: { not: null } }, select: { rawKey: true } });
  await db.inboundMail.updateMany({ where, data: { raw: nothing, rawKey: null } });
  return large.flatMap(({ rawKey }) => rawKey ?? []);
}
