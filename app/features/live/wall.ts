const mark = "~wall";

/**
 * Under which id the wall screen of an attendee is known: to presence and to the media server a second one, to which nobody listens and
 * which is nobody. Ids of memberships have no such mark.
 */
export const wallOf = (attendeeId: string): string => attendeeId + mark;

/** The attendee to whom a screen belongs: a wall screen's, or the id itself. */
export const ownerOf = (id: string): string => (isWall(id) ? id.slice(0, -mark.length) : id);

export const isWall = (id: string): boolean => id.endsWith(mark);
