import type { PreparedVote } from "../debate/state";
import type { FilmExtras, FilmFacts } from "../film/facts";
import type { Role } from "../permissions/roles";
import type { RunSheetItem } from "../room/state";
import type { LiveState } from "./state";

/** The state as the server sends it; `now` is the server's time (ms), `server` the life of the process that answered. */
export interface StateMessage {
  rev: number;
  now: number;
  server: string;
  state: LiveState;
}

/** What the room's page is made with; what happens afterwards comes through the live store. */
export interface RoomFacts {
  /** Made for somebody at the door: run sheet, films and cities are empty, and asked for anew once they are in. */
  outside: boolean;
  programme: { slug: string; title: string };
  session: { id: string; number: number; title: string };
  runSheet: RunSheetItem[];
  /** Cues of the programme by the item's id; empty for everybody who is not of the crew. */
  cues: Record<string, string[]>;
  /** Votes and polls that are prepared, for who may open them. */
  prepared: PreparedVote[];
  films: FilmFacts[];
  /** Small copies and stills, by the film's id. */
  filmExtras: Record<string, FilmExtras>;
  /** Id of the slides of the own city, as they were when the page was made; null: none. */
  ownSlides: string | null;
  sites: { slug: string; city: string; country: string; timeZone: string }[];
  own: {
    attendeeId: string;
    role: Role;
    timeZone: string | null;
    /** Whom the programme names for the own site. */
    people: string[];
  };
  /** What this person's role allows; the server asks again at every command. */
  may: {
    film: boolean;
    discuss: boolean;
    runSheet: boolean;
    floor: boolean;
    lobby: boolean;
    manage: boolean;
    questions: boolean;
    crew: boolean;
    /** Opens and closes votes. */
    votes: boolean;
    /** Votes. */
    vote: boolean;
  };
  first: StateMessage;
}
