import type { Feature, Scores } from "./features";

/** What the form may hold beside the statements' scores. */
const others = ["intent", "who", "phase"];

/**
 * A person's scores from the form's fields, named like the statements: `1` to `5`, or `x` for "cannot say".
 * @returns the statements that are missing, or null when a field is none of the form's or its value none of the scale
 */
export function readScores(
  features: readonly Feature[],
  form: Record<string, string>,
): { scores: Scores; missing: string[] } | null {
  const ids = features.flatMap(({ statements }) => statements.map(({ id }) => id));
  const known = new Set([...ids, ...others]);
  const fits = (id: string) => form[id] === undefined || /^(?:[1-5]|x)$/.test(form[id]);
  if (!Object.keys(form).every((name) => known.has(name)) || !ids.every(fits)) return null;
  const given = ids.filter((id) => form[id] !== undefined);
  return {
    scores: Object.fromEntries(given.map((id) => [id, form[id] === "x" ? null : Number(form[id])])),
    missing: ids.filter((id) => form[id] === undefined),
  };
}
