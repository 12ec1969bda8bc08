import type { Database } from "../../app/db.server";

/** One line of a journal as a test writes it down: what happened when (ms since 1970). */
export interface Line {
  type: string;
  payload?: object;
  at: number;
  actorId?: string | null;
  audience?: "all" | "crew" | string[];
}

/** Writes a session's journal behind what it has, as if it had happened; nobody may be in the session. */
export async function writeJournal({ client }: Database, sessionId: string, lines: readonly Line[]): Promise<void> {
  const before = await client.sessionEvent.count({ where: { sessionId } });
  await client.sessionEvent.createMany({
    data: lines.map(({ type, payload = {}, at, actorId = null, audience = "all" }, i) => ({
      ...{ sessionId, rev: before + i + 1, commandId: `written-${before + i + 1}`, type, actorId, at: new Date(at) },
      payload: JSON.stringify(payload),
      audience: typeof audience === "string" ? audience : JSON.stringify(audience),
    })),
  });
}

/** A line about somebody coming in. */
export const cameIn = (
  attendee: { id: string; name: string; role?: string; site?: object | null; people?: string[] },
  at: number,
): Line => ({
  ...{ type: "attendee.joined", actorId: attendee.id, at },
  payload: { attendee: { role: "participant", site: null, people: [], ...attendee } },
});

export const wentOut = (attendeeId: string, at: number): Line => ({
  ...{ type: "attendee.left", actorId: attendeeId, at },
  payload: { attendeeId },
});
