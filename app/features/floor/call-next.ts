/**
 * Who is called next of those who wait, and who waits then: the first who is here. Whoever is away is passed over and comes at the
 * end; null when nobody who waits is here.
 */
export function callNext(
  waiting: readonly string[],
  isHere: (attendeeId: string) => boolean,
): { attendeeId: string; waiting: string[] } | null {
  const at = waiting.findIndex(isHere);
  const attendeeId = waiting[at];
  if (attendeeId === undefined) return null;
  return { attendeeId, waiting: [...waiting.slice(at + 1), ...waiting.slice(0, at)] };
}
