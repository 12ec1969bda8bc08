import { csvLines } from "../../people/csv-lines";
import { type Feature, type Phase, phases } from "./features";
import type { CityScore, Figure } from "./score";

const head = ["city", "country", "when", "feature", "statement", "text", "people", "average", "lowest", "highest"];

export interface CityFigures {
  city: string;
  country: string;
  scores: Record<Phase, CityScore>;
}

/** One line for each city, time and feature, below it one for each of its statements. No line says who scored what. */
export function assessmentCsv(features: readonly Feature[], cities: readonly CityFigures[]): string {
  const lines = cities.flatMap(({ city, country, scores }) =>
    phases.flatMap((phase) => {
      const score = scores[phase];
      if (score.people === 0) return [];
      return features.flatMap(({ id, title, statements }) => [
        [city, country, phase, id, "", title, ...cells(score.features[id])],
        ...statements.map(({ id: statement, text }) => [
          ...[city, country, phase, id, statement, text],
          ...cells(score.statements[statement]),
        ]),
      ]);
    }),
  );
  return csvLines([head, ...lines]);
}

function cells(figure: Figure | null | undefined): (number | null)[] {
  if (!figure) return [0, null, null, null];
  return [figure.count, ...[figure.mean, figure.lowest, figure.highest].map((value) => Math.round(value * 100) / 100)];
}
