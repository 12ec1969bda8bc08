import type { PreparedVote } from "../debate/state";
import type { RoomFacts } from "./room-facts";

/** What a rehearsal's page is made with. */
export interface RehearsalFacts {
  /** The room's facts as they are before anything has happened, for its moderator. */
  room: RoomFacts;
  /** Whom the programme names for each site, by its slug. */
  people: Record<string, string[]>;
  /** Votes that the programme has prepared. */
  prepared: PreparedVote[];
  /** Sentences of refusals, by their keys: here the browser says them. */
  refusals: Record<string, string>;
}
