/** Languages that are offered for questions and captions: those of the programme's cities and their neighbours first. */
export const offered = [
  "en",
  "bg",
  "hr",
  "sr",
  "tr",
  "ru",
  "it",
  "bs",
  "de",
  "el",
  "es",
  "fr",
  "mk",
  "ro",
  "sl",
  "sq",
  "uk",
];

/** The name of a language in another one: `Bulgarian`. Its code when it has none. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
