import type { RoomState } from "./state";

/** Names the place an attendee speaks for: the site's slug, or the own id of somebody without a site. */
export const placeIn =
  ({ attendees }: Pick<RoomState, "attendees">) =>
  (attendeeId: string): string =>
    attendees[attendeeId]?.site?.slug ?? attendeeId;
