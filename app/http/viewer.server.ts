import type { Viewer } from "../features/live/state";
import type { Scope } from "./scope.server";

/** Who looks at the session with this request. */
export const viewerOf = ({ standing, crew }: Pick<Scope, "standing" | "crew">): Viewer => ({
  attendeeId: standing.membershipId,
  crew,
  member: standing.role !== "guest",
});
