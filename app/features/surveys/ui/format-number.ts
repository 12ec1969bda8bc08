/** A number in the reader's language. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 3 }).format(value);
}
