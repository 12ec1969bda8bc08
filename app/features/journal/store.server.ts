import type { Db, Tx } from "../../db.server";
import type { Audience, StoredEvent } from "./event";

type Row = Awaited<ReturnType<Db["sessionEvent"]["findMany"]>>[number];

const toEvent = (row: Row): StoredEvent => ({
  rev: row.rev,
  type: row.type,
  payload: JSON.parse(row.payload),
  actorId: row.actorId,
  audience: row.audience.startsWith("[") ? JSON.parse(row.audience) : (row.audience as Audience),
  at: row.at.getTime(),
  commandId: row.commandId,
});

/** Events of a session after `rev`, in order. */
export async function readEvents(db: Db | Tx, sessionId: string, rev: number): Promise<StoredEvent[]> {
  const rows = await db.sessionEvent.findMany({ where: { sessionId, rev: { gt: rev } }, orderBy: { rev: "asc" } });
  return rows.map(toEvent);
}

/** Appends events; a rev or command that is already there fails with the database's unique violation. */
export async function insertEvents(tx: Tx, sessionId: string, events: StoredEvent[]): Promise<void> {
  await tx.sessionEvent.createMany({
    data: events.map((event, ordinal) => ({
      sessionId,
      rev: event.rev,
      commandId: event.commandId,
      ordinal,
      type: event.type,
      payload: JSON.stringify(event.payload),
      actorId: event.actorId,
      audience: typeof event.audience === "string" ? event.audience : JSON.stringify(event.audience),
      at: new Date(event.at),
    })),
  });
}
