import type { Feature, Scores } from "./features";

/** How several people scored one thing: on average, from the lowest to the highest, and how many could say. */
export interface Figure {
  mean: number;
  lowest: number;
  highest: number;
  count: number;
}

/** A city's figures at one time; null where nobody could say. */
export interface CityScore {
  people: number;
  /** By feature: of each person's own average over the statements they could judge. */
  features: Record<string, Figure | null>;
  /** By statement: of the people's scores. */
  statements: Record<string, Figure | null>;
}

/** So many cities must have scored before an average of all is shown: of two, each could work out the other's. */
export const fewestCities = 3;

/** A city's figures from the scores of its people. Each person counts the same in a feature, however much they could judge. */
export function cityScore(features: readonly Feature[], people: readonly Scores[]): CityScore {
  const given = (person: Scores, ids: string[]) => ids.flatMap((id) => person[id] ?? []);
  const ofFeature = ({ statements }: Feature) =>
    figure(people.flatMap((person) => meanOf(given(person, statements.map(idOf))) ?? []));
  const ofStatement = (id: string) => figure(people.flatMap((person) => given(person, [id])));
  const all = features.flatMap(({ statements }) => statements.map(idOf));
  return {
    people: people.length,
    features: Object.fromEntries(features.map((feature) => [feature.id, ofFeature(feature)])),
    statements: Object.fromEntries(all.map((id) => [id, ofStatement(id)])),
  };
}

/** The average of all cities by feature, each city counting the same; null while fewer than three have scored. */
export function averageOfCities(features: readonly Feature[], cities: readonly CityScore[]) {
  if (cities.filter(({ people }) => people > 0).length < fewestCities) return null;
  const means = (id: string) => cities.flatMap((city) => city.features[id]?.mean ?? []);
  return Object.fromEntries(features.map(({ id }) => [id, figure(means(id))]));
}

function figure(values: readonly number[]): Figure | null {
  const mean = meanOf(values);
  if (mean === null) return null;
  return { mean, lowest: Math.min(...values), highest: Math.max(...values), count: values.length };
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const idOf = ({ id }: { id: string }) => id;
