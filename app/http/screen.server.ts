import { wallOf } from "../features/live/wall";
import type { Call } from "./call.server";

/** Does a site's second screen ask: the same member, who is not here once more by it? */
export const asksWall = ({ req }: Call): boolean => req.query.screen === "wall";

/** Under which id this request's screen is here. */
export const screenOf = (call: Call, attendeeId: string): string => (asksWall(call) ? wallOf(attendeeId) : attendeeId);
