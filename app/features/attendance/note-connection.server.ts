import type { Database } from "../../db.server";
import type { MediaEvent } from "../../ports/media-server";
import { keepFacts } from "./store.server";

const kinds: Record<string, "joined" | "left"> = {
  participant_joined: "joined",
  participant_left: "left",
};

/** Keeps what a webhook says of somebody's connection to a session; other events say nothing of it. */
export async function noteConnection(deps: { db: Database }, event: MediaEvent): Promise<void> {
  const kind = kinds[event.event];
  // A connection without a beginning never came about.
  if (!kind || !event.connection?.from || !event.attendeeId) return;
  const { id, from } = event.connection;
  const { room: sessionId, attendeeId, createdAt: at } = event;
  await keepFacts(deps.db, [{ kind, id, sessionId, attendeeId, from, at }]);
}
