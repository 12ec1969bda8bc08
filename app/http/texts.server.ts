import { cataloguesOf, languages } from "../i18n/catalogues.server";
import { type Translate, translator } from "../i18n/translate";

const translators = new Map(languages.map((language) => [language, translator(language, cataloguesOf(language))]));
const english = translator("en", cataloguesOf("en"));

/** Texts of a language on the server; made once. */
export const textsOf = (language: string): Translate => translators.get(language) ?? english;
