import type { CommandContext } from "../journal/decision";
import type { Ballot, Voter } from "./ballot";
import type { PreparedVote } from "./state";

/** What the rules of votes and arguments know besides the state. */
export interface DebateContext extends CommandContext {
  /** Questions of the programme's content. */
  prepared: readonly PreparedVote[];
  /** All ballots of the session that are still kept. */
  ballots: readonly Ballot[];
  /** Makes the pseudonym of these words. */
  pseudonymOf(words: string): string;
  /** As whom the sender votes; null for somebody who is not here. */
  voter: Voter | null;
  /** How the room calls an attendee; null for one it does not know. */
  nameOf(attendeeId: string): string | null;
  hasFloor(attendeeId: string): boolean;
  /** Who has the floor. */
  holderId: string | null;
}
