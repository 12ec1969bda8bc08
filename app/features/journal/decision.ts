import type { ErrorCode } from "../../errors";
import type { NewEvent } from "./event";

/** The answer of a rule to a command: what happens, or why not. No events means: already so. */
export type Decision =
  | { events: NewEvent[] }
  | { refusal: ErrorCode; sentence?: string; details?: Record<string, string | number> };

export const happens = (...events: NewEvent[]): Decision => ({ events });
export const refused = (
  refusal: ErrorCode,
  sentence?: string,
  details?: Record<string, string | number>,
): Decision => ({ refusal, sentence, details });

/** What came in: already parsed, its sender already known. */
export interface Command<T extends string = string, P = unknown> {
  commandId: string;
  type: T;
  payload: P;
  expectedRev?: number;
}

/** Who sends the command and when; everything a rule may know besides the state. */
export interface CommandContext {
  /** Milliseconds since 1970, the server's clock. */
  now: number;
  attendeeId: string;
  crew: boolean;
}
