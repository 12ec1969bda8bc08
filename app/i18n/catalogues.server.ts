import enErrors from "./en/errors.json";
import en from "./en/index";
import enLive from "./en/live";
import type { Catalogues } from "./translate";

const byLanguage: Record<string, Catalogues> = { en: { ...en, ...enLive, errors: enErrors } };

/** Languages whose catalogues exist. */
export const languages = Object.keys(byLanguage);

/** All texts of a language; unknown languages get English. */
export function cataloguesOf(language: string): Catalogues {
  return byLanguage[language] ?? byLanguage.en ?? {};
}
