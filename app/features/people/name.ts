/** Longest name (characters). */
export const longestName = 80;

/** A name as it is kept: one line, NFC, without control characters and marks that reorder text; null when nothing can be seen. */
export function visibleName(text: string): string | null {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
