/** Roles in a programme, strongest first. */
export const roles = ["organiser", "moderator", "expert", "participant", "guest"] as const;
export type Role = (typeof roles)[number];

/** How somebody stands to a programme. `none`: signed in, but no member here. */
export interface Standing {
  role: Role | "none" | "anonymous";
  state: "active" | "removed" | "expired";
  /** The membership's id; empty for `none` and `anonymous`. Also the attendee's id. */
  membershipId: string;
  accountId: string;
  name: string;
  siteId: string | null;
  /** When set, the role holds in this session alone. */
  sessionId: string | null;
}

/** What the answer may depend on besides the role. */
export interface Circumstances {
  archived?: boolean;
  /** The session asked about, and whether it is open for joining now. */
  sessionId?: string;
  sessionOpen?: boolean;
  /** The thing asked about is this person's own. */
  own?: boolean;
  admitted?: boolean;
}

export const crewRoles: readonly Standing["role"][] = ["organiser", "moderator", "expert"];
