import type { Questionnaire, Scores } from "./features";

const statements = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${letter}${i + 1}`, text: `Statement ${letter}${i + 1}` }));
const feature = (id: string, letter: string) => ({
  id,
  title: `Title of ${id}`,
  about: "",
  statements: statements(letter, 4),
  weak: `Do something about ${id}.`,
});

export const example: Questionnaire = {
  source: "A source",
  features: [feature("platform", "p"), feature("customers", "c"), feature("autonomy", "a"), feature("governance", "g")],
  firm: "Go on.",
};

const person = (p: number | null, c: number | null, a: number | null, g: number | null): Scores =>
  Object.fromEntries(
    Object.entries({ p, c, a, g }).flatMap(([letter, score]) => statements(letter, 4).map(({ id }) => [id, score])),
  );

/**
 * Three people of one city. By hand:
 * platform: one scores 5, 4, 4, 3 = 4; two scores 2, 2 and twice cannot say = 2; three scores 3 throughout = 3: average 3, from 2 to 4.
 * customers: 4, 1, cannot say = 2.5, from 1 to 4. autonomy: 5, 5, 4 = 4.67. governance: nobody can say.
 */
export const threePeople: Scores[] = [
  { ...person(0, 4, 5, null), p1: 5, p2: 4, p3: 4, p4: 3 },
  { ...person(2, 1, 5, null), p3: null, p4: null },
  person(3, null, 4, null),
];
export const everywhere = (score: number): Scores => person(score, score, score, score);
