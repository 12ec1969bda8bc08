import type { ProgrammeRef } from "../programme/views";
import type { InvitationState } from "./state";

/** One person on the organiser's page. Instants are ms since 1970. */
export interface InvitedLine {
  membershipId: string;
  name: string;
  address: string;
  role: string;
  city: string | null;
  country: string | null;
  /** Null: not asked yet. */
  state: InvitationState | null;
  /** Where the answer came from: page, link, mail. */
  source: string;
  answeredAt: number | null;
  sentAt: number | null;
  sends: number;
  linkOpen: boolean;
}

/** How many gave which answer. */
export type Counts = Record<InvitationState | "none", number>;

export function countAnswers(people: readonly Pick<InvitedLine, "state">[]): Counts {
  const counts: Counts = { invited: 0, accepted: 0, tentative: 0, declined: 0, none: 0 };
  for (const { state } of people) counts[state ?? "none"]++;
  return counts;
}

/** What the organiser's page shows. Instants are ms since 1970. */
export interface InvitationsView {
  programme: ProgrammeRef;
  number: number;
  title: string;
  session: { startsAt: number; endsAt: number; sequence: number; off: boolean; reason: string };
  sites: { city: string; timeZone: string }[];
  zones: string[];
  timeZone: string;
  over: boolean;
  people: InvitedLine[];
  said: string | null;
  refused: { error: string; values: Record<string, string> } | null;
}
