import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { MailboxMarks } from "../../ports/mailbox-marks";

/** How far mailboxes have been read, in the database. */
export function mailboxMarks(deps: { db: Database; clock: Clock }): MailboxMarks {
  return {
    read: (id) =>
      deps.db.client.readMailbox.findUnique({ where: { id }, select: { uidValidity: true, lastUid: true } }),
    async write(id, mark) {
      const row = { ...mark, readAt: new Date(deps.clock.now()) };
      await deps.db.client.readMailbox.upsert({ where: { id }, create: { id, ...row }, update: row });
    },
  };
}
