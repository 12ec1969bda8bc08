import type { Advice } from "./advice";
import type { Feature, Phase, Scores } from "./features";
import type { CityScore, Figure } from "./score";

/** What the self-assessment's page shows. Instants are ISO 8601 in UTC. */
export interface AssessmentView {
  source: string;
  features: Feature[];
  opening: Record<Phase, { from: string | null; until: string | null; open: boolean }>;
  /** The day the organiser has set for scoring again, or empty. */
  afterDay: string;
  /** The reader's own city, for who may answer for it. */
  own: {
    city: string;
    /** What is asked now; null when nothing is open. */
    phase: Phase | null;
    people: { id: string; name: string; answered: Record<Phase, boolean> }[];
    /** Who was picked to answer, with the scores given before. */
    who: { id: string; name: string; scores: Scores } | null;
  } | null;
  /** The city looked at: one's own, or the one the crew has picked. */
  result: CityResult | null;
  /** Every city, for the crew alone. */
  cities: CityLine[] | null;
}

export interface CityLine {
  slug: string;
  city: string;
  country: string;
  /** How many people the city has named. */
  named: number;
  scores: Record<Phase, CityScore>;
}

export interface CityResult {
  slug: string;
  city: string;
  scores: Record<Phase, CityScore>;
  /** Of all cities, none of them named; null while fewer than three have scored. */
  average: Record<Phase, Record<string, Figure | null> | null>;
  /** From the newest scores. */
  advice: Advice | null;
}
