import bg from "../../../content/mail/bg/letters.json";
import en from "../../../content/mail/en/letters.json";
import hr from "../../../content/mail/hr/letters.json";
import it from "../../../content/mail/it/letters.json";
import ru from "../../../content/mail/ru/letters.json";
import sr from "../../../content/mail/sr/letters.json";
import srLatn from "../../../content/mail/sr-Latn/letters.json";
import tr from "../../../content/mail/tr/letters.json";
import { type Translate, translator } from "../../i18n/translate";

/** The texts of mails by language. What a language does not say is said in English. */
const languages: Record<string, Record<string, string>> = { en, bg, hr, it, ru, sr, "sr-Latn": srLatn, tr };

/** Languages that mails know, by their codes. */
export const letterLanguages = Object.keys(languages);

/** `t("question.lead", {…})` for the reader's language; `sr-Cyrl-RS` finds `sr`. */
export function letterTexts(language: string): Translate {
  const own = languages[language] ?? languages[language.split("-")[0] ?? ""] ?? {};
  const t = translator(language, { mail: { ...en, ...own } });
  return (key, values) => t(`mail:${key}`, values);
}
