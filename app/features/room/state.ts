import type { Role } from "../permissions/roles";
import { type Announcement, type CrewState, emptyCrew } from "./crew-state";
import { emptyStage, type StageState } from "./stage-state";

/** Anyone present: a city's room with several people, or one person. The id is the membership's. */
export interface Attendee {
  id: string;
  name: string;
  role: Role;
  /** The site's slug, city and country; null for somebody without a site. */
  site: { slug: string; city: string; country: string; timeZone: string } | null;
  /** Who sits in front of the camera, as the site says. */
  people: string[];
  /** Whether the site has said itself who is there; until then `people` are those the programme names. */
  signed: boolean;
  joinedAt: number;
  /** false between a lost line and coming back; the tile stays. */
  present: boolean;
  /** Did not leave: the line is gone. */
  lost?: true;
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

/** What an item can be; the stage is laid out by it. */
export const itemKinds = ["talk", "film", "debate", "showcase", "break"] as const;

export interface RunSheetItem {
  id: string;
  kind: string;
  title: string;
  minutes: number;
  filmId: string | null;
  /** Slug of the site that presents, for a showcase. */
  site?: string | null;
}

/** The current item and its clock (ms since 1970); null before the first item and after the last. */
export interface RunSheetState {
  /** When the first item began; null before it. */
  beganAt: number | null;
  itemId: string | null;
  startedAt: number | null;
  endsAt: number | null;
  finished: boolean;
  /** Items put in on the spot, oldest first, each with the item it stands behind. */
  added: (RunSheetItem & { afterItemId: string })[];
}

/** A guest at the door. */
export interface LobbyGuest {
  attendeeId: string;
  name: string;
  /** When they knocked. */
  at: number;
  /** The one message they may send along; empty when there is none. */
  message: string;
}

export interface RoomState {
  runsheet: RunSheetState;
  stage: StageState;
  /** Empty for everybody who is not of the crew. */
  crew: CrewState;
  announcement: Announcement | null;
  attendees: Record<string, Attendee>;
  /** Id of the attendee to whom the others look, see `leader.ts`; null when nobody is here who may lead. */
  leads: string | null;
  /** Guests who wait to be let in, oldest first. Shown to the crew alone. */
  lobby: LobbyGuest[];
  /** By guest: the reason with which the crew did not let them in (may be empty), until they knock again. */
  denied: Readonly<Record<string, string>>;
  /** Guests who were let in once: admitted for the whole session. */
  admitted: string[];
  /** Who was sent out, until the crew lets them in again. */
  removed: string[];
  chat: ChatLine[];
}

export const emptyRoom: RoomState = {
  runsheet: { beganAt: null, itemId: null, startedAt: null, endsAt: null, finished: false, added: [] },
  stage: emptyStage,
  crew: emptyCrew,
  announcement: null,
  attendees: {},
  leads: null,
  lobby: [],
  denied: {},
  admitted: [],
  removed: [],
  chat: [],
};
