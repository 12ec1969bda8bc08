import en from "../../../content/mail/en/letters.json";
import { type Translate, translator } from "../../i18n/translate";

/** The texts of mails in a language; languages without their own get English. */
const languages: Record<string, Record<string, string>> = { en };

/** `t("question.lead", {…})` for the reader's language. */
export function letterTexts(language: string): Translate {
  const t = translator(language, { mail: languages[language] ?? en });
  return (key, values) => t(`mail:${key}`, values);
}
