import type { Moment } from "./views";

/** The session to look at: one that is open, else the next to come; null when all have been held. */
export function nextSession<S extends { moment: Moment }>(sessions: readonly S[]): S | null {
  const open = sessions.find((session) => session.moment === "open");
  return open ?? sessions.find((session) => session.moment === "before") ?? null;
}
