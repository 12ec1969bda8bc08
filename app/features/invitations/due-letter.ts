/** A letter that an invitation still owes its person. `was`: when the session should have begun (ms since 1970). */
export type DueLetter = { kind: "invite" | "off" } | { kind: "changed"; was: number };

/** The keys under which letters are kept as due; each is written once for ever. */
export const dueKey = {
  invite: (sends: number) => `invite:${sends}`,
  changed: (sequence: number, was: number) => `changed:${sequence}:${was}`,
  off: (sequence: number) => `off:${sequence}`,
};

/** Reads a key again. */
export function dueLetter(key: string): DueLetter {
  const [kind, , was] = key.split(":");
  if (kind === "changed") return { kind, was: Number(was) };
  return { kind: kind === "off" ? "off" : "invite" };
}
