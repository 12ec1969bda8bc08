/** "20 April 2027" for "2027-04-20". */
export function dayText(day: string | undefined, language: string): string | null {
  if (!day) return null;
  const words = language === "en" ? "en-GB" : language;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(words, { dateStyle: "long", timeZone: "UTC" });
}
