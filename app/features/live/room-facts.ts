import type { FilmFacts } from "../film/facts";
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
  programme: { slug: string; title: string };
  session: { id: string; number: number; title: string };
  /** When the first item of the run sheet began (ms); null before. */
  beganAt: number | null;
  runSheet: RunSheetItem[];
  films: FilmFacts[];
  sites: { slug: string; city: string; country: string; timeZone: string }[];
  own: { attendeeId: string; role: Role; timeZone: string | null };
  /** What this person's role allows; the server asks again at every command. */
  may: {
    film: boolean;
    discuss: boolean;
    runSheet: boolean;
    floor: boolean;
    lobby: boolean;
    manage: boolean;
    questions: boolean;
  };
  first: StateMessage;
}
