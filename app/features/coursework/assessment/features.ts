/** The two times at which people score: before the course and after it. */
export const phases = ["before", "after"] as const;
export type Phase = (typeof phases)[number];

/** One of the four features of a service centre, in their order, with its statements. Ids are kept with the answers. */
export interface Feature {
  id: string;
  title: string;
  about: string;
  statements: { id: string; text: string }[];
  /** What to do when it is the first that does not stand. */
  weak: string;
}

export interface Questionnaire {
  source: string;
  features: Feature[];
  /** What to say when all four stand. */
  firm: string;
}

/** One person's scores: 1 (not at all) to 5 (fully) by statement, or null for "cannot say". */
export type Scores = Readonly<Record<string, number | null>>;
