import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { MediaServer } from "../../ports/media-server";
import { keepFacts, listOpen } from "./store.server";

export interface ReconcileDeps {
  db: Database;
  clock: Clock;
  media: MediaServer;
}

/**
 * Compares what is known of connections with the media server's own list and corrects it, for webhooks that were lost.
 * `sessionIds`: where somebody is; sessions with connections that stand are asked about anyway. Gives who is connected, by session.
 */
export async function reconcile(
  { db, clock, media }: ReconcileDeps,
  sessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const connected = new Map<string, string[]>();
  if (media.status().state !== "ready") return connected;
  const open = await listOpen(db.client);
  for (const sessionId of new Set([...sessionIds, ...open.map((connection) => connection.sessionId)])) {
    const at = clock.now();
    const list = await media.listConnections(sessionId);
    const listed = list.map((one) => ({ ...one, kind: "listed" as const, sessionId, at }));
    const there = new Set(list.map(({ id }) => id));
    const missing = open
      .filter((connection) => connection.sessionId === sessionId && !there.has(connection.id))
      .map(({ id, attendeeId, from }) => ({ kind: "missing" as const, id, sessionId, attendeeId, from, at }));
    await keepFacts(db, [...listed, ...missing]);
    connected.set(
      sessionId,
      list.map(({ attendeeId }) => attendeeId),
    );
  }
  return connected;
}
