import type { Role } from "../permissions/roles";

/** Anyone present: a city's room with several people, or one person. The id is the membership's. */
export interface Attendee {
  id: string;
  name: string;
  role: Role;
  /** The site's slug, city and country; null for somebody without a site. */
  site: { slug: string; city: string; country: string; timeZone: string } | null;
  /** Who sits in front of the camera, as the site says. */
  people: string[];
  joinedAt: number;
  /** false between a lost line and coming back; the tile stays. */
  present: boolean;
}

export interface ChatLine {
  /** The rev of the event that said it. */
  id: number;
  attendeeId: string;
  name: string;
  text: string;
  at: number;
  removed: boolean;
}

export interface RunSheetItem {
  id: string;
  kind: string;
  title: string;
  minutes: number;
  filmId: string | null;
}

/** The current item and its clock (ms since 1970); null before the first item and after the last. */
export interface RunSheetState {
  itemId: string | null;
  startedAt: number | null;
  endsAt: number | null;
  finished: boolean;
}

export interface RoomState {
  runsheet: RunSheetState;
  attendees: Record<string, Attendee>;
  /** Guests who wait to be let in, oldest first. Shown to the crew alone. */
  lobby: { attendeeId: string; name: string; at: number }[];
  /** Guests who were let in once: admitted for the whole session. */
  admitted: string[];
  removed: string[];
  chat: ChatLine[];
}

export const emptyRoom: RoomState = {
  runsheet: { itemId: null, startedAt: null, endsAt: null, finished: false },
  attendees: {},
  lobby: [],
  admitted: [],
  removed: [],
  chat: [],
};
