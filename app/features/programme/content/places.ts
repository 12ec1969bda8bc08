/** Codes the region data knows that are not countries: unions, unknown places and test locales. */
const notCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether `code` is a two-letter country code of ISO 3166 in capitals, such as BG. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && countryNames.of(code) !== undefined;
}

/** Whether `code` is a language code of ISO 639 in small letters, such as en. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && languageNames.of(code) !== undefined;
}

/** Whether `name` is a place in the IANA time zone data, such as Europe/Sofia; offsets like +02:00 are not, since they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
