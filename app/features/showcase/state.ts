/** Slides as the room shows them; width and height of the first page in points. */
export interface Slides {
  id: string;
  pages: number;
  width: number;
  height: number;
}

/** The time of one city: its item on the run sheet, and until when (ms since 1970). */
export interface Slot {
  itemId: string;
  /** The city's slug. */
  site: string;
  startedAt: number;
  endsAt: number;
  slides: Slides | null;
  /** Whoever leads keeps this city on: the next one does not follow by itself. */
  stays: boolean;
}

/** An idea that somebody added while a city spoke; it stays with that city's case. */
export interface Idea {
  /** Number of the event that added it. */
  id: number;
  site: string;
  attendeeId: string;
  name: string;
  text: string;
  at: number;
  /** Ids of those who support it, each once. */
  supporters: string[];
  discussed: boolean;
}

export const slidesStates = ["ready", "loading", "failed", "none"] as const;

/** What the next city's browser says of itself while the one before still speaks. */
export interface DeckCheck {
  site: string;
  sound: boolean;
  picture: boolean;
  slides: (typeof slidesStates)[number];
  at: number;
}

export interface ShowcaseState {
  slot: Slot | null;
  /** The slides' page that everybody sees, from 1. */
  page: number;
  /** In the order in which they were added. */
  ideas: Idea[];
  /** Items whose city has spoken. */
  shown: string[];
  /** By attendee of a next city. Shown to the crew and to that attendee alone. */
  deck: Readonly<Record<string, DeckCheck>>;
}

export const emptyShowcase: ShowcaseState = { slot: null, page: 1, ideas: [], shown: [], deck: {} };
