/** Letters and digits in lower case, one space between words: how texts are compared, whatever mail programs did to them. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
