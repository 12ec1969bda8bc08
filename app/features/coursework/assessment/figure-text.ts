import type { Figure } from "./score";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** "3.4 (2.0 to 5.0)": the average and what it spans, or a dash where nobody could say. */
export function figureText(figure: Figure | null | undefined, language: string, t: Say): string {
  if (!figure) return t("assessment:none");
  const { mean, lowest, highest, count } = figure;
  if (count === 1) return scoreText(mean, language);
  const [from, to] = [scoreText(lowest, language), scoreText(highest, language)];
  return t("assessment:figure", { mean: scoreText(mean, language), lowest: from, highest: to });
}

/** A score with one decimal. */
export const scoreText = (score: number, language: string): string =>
  score.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
