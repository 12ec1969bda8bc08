import type { Feature, Questionnaire } from "./features";
import type { CityScore } from "./score";

/** A feature stands from the middle of the scale on. */
export const stands = 3;

export interface Advice {
  /** The first feature, in their order, that does not stand; null when all four do. */
  first: { id: string; title: string; mean: number | null } | null;
  text: string;
  /** Later features that score better than the first weak one, and rest on it. */
  resting: string[];
}

/**
 * What to do next: each feature is needed and none is enough alone, and each rests on those before it. So the first that does
 * not stand is named, even where a later one is weaker. A feature nobody could judge does not stand. Null without answers.
 */
export function adviceFor({ features, firm }: Questionnaire, score: CityScore): Advice | null {
  if (score.people === 0) return null;
  const meanOf = ({ id }: Feature) => score.features[id]?.mean ?? null;
  const at = features.findIndex((feature) => (meanOf(feature) ?? 0) < stands);
  const weak = features[at];
  if (!weak) return { first: null, text: firm, resting: [] };
  const mean = meanOf(weak);
  const resting = features.slice(at + 1).filter((feature) => (meanOf(feature) ?? 0) >= stands);
  return {
    first: { id: weak.id, title: weak.title, mean },
    text: weak.weak,
    resting: resting.map(({ title }) => title),
  };
}
