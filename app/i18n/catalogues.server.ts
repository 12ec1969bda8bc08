import enErrors from "./en/errors.json";
import en from "./en/index";
import enJoin from "./en/join";
import enRoom from "./en/room";
import type { Catalogues } from "./translate";

const byLanguage: Record<string, Catalogues> = { en: { ...en, ...enJoin, ...enRoom, errors: enErrors } };

/** Languages whose catalogues exist. */
export const languages = Object.keys(byLanguage);

/** All texts of a language; unknown languages get English. */
export function cataloguesOf(language: string): Catalogues {
  return byLanguage[language] ?? byLanguage.en ?? {};
}
