/**
 * One connection of somebody to a session's sound and picture. Times in milliseconds since 1970; `to` is null while it
 * stands. end: `told` by the media server's webhook, `missed` on its list, or not yet.
 */
export interface Connection {
  /** The media server's own name for it; a new connection of the same person has another one. */
  id: string;
  sessionId: string;
  attendeeId: string;
  from: number;
  to: number | null;
  /** When it was last known to stand. */
  seenAt: number;
  end: "" | "told" | "missed";
}

/** Something the media server says: by webhook that somebody came or went, or by its list that they are (not) there. */
export interface Fact {
  kind: "joined" | "left" | "listed" | "missing";
  id: string;
  sessionId: string;
  attendeeId: string;
  /** When the connection began. */
  from: number;
  /** When this was so. */
  at: number;
}

/** A list that was asked for while somebody came may lack them: only who was seen longer ago is missed (ms). */
export const graceMs = 4_000;

/**
 * What is known after a fact. Webhooks may come twice, late and in any order: the same ones give the same connection. An
 * end that a webhook told is final; one that was found on the list is taken back when the list has the connection again.
 */
export function learn(known: Connection | null, fact: Fact): Connection | null {
  const { id, sessionId, attendeeId, at } = fact;
  if (fact.kind === "missing") return known && miss(known, at);
  const before = known ?? { id, sessionId, attendeeId, from: fact.from, to: null, seenAt: fact.from, end: "" as const };
  const from = Math.min(before.from, fact.from);
  if (fact.kind === "left") {
    const to = before.end === "told" && before.to !== null ? Math.min(before.to, at) : at;
    return { ...before, from, to: Math.max(from, to), end: "told" };
  }
  const seenAt = Math.max(before.seenAt, at);
  const back = fact.kind === "listed" && before.end === "missed";
  return { ...before, from, seenAt, ...(back && { to: null, end: "" as const }) };
}

function miss(known: Connection, at: number): Connection {
  if (known.to !== null || known.seenAt > at - graceMs) return known;
  return { ...known, to: known.seenAt, end: "missed" };
}
