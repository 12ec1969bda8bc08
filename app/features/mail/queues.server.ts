import type { Db } from "../../db.server";

/** What waits: how much, and for how long the oldest has (whole seconds; 0 when nothing waits). */
export interface Queue {
  waiting: number;
  oldestSeconds: number;
}

/** The outbox and the stored mails that have no result yet. */
export async function mailQueues(db: Db, now: number): Promise<{ mailOut: Queue; mailIn: Queue }> {
  const out = { state: { in: ["queued", "sending"] } };
  const coming = { result: "" };
  const [outCount, outFirst, inCount, inFirst] = await Promise.all([
    db.delivery.count({ where: out }),
    db.delivery.findFirst({ where: out, orderBy: { createdAt: "asc" }, select: { createdAt: true } }),
    db.inboundMail.count({ where: coming }),
    db.inboundMail.findFirst({ where: coming, orderBy: { receivedAt: "asc" }, select: { receivedAt: true } }),
  ]);
  const age = (at: Date | undefined) => (at ? Math.max(0, Math.round((now - at.getTime()) / 1_000)) : 0);
  return {
    mailOut: { waiting: outCount, oldestSeconds: age(outFirst?.createdAt) },
    mailIn: { waiting: inCount, oldestSeconds: age(inFirst?.receivedAt) },
  };
}
