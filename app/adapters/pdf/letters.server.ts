import { resolve } from "node:path";
import { Font } from "@react-pdf/renderer";

const folder = resolve("app/adapters/pdf/fonts");
const weights = [
  ["Regular", 400],
  ["Semibold", 600],
] as const;
/** A word of more letters is broken where the line ends. */
const longestWord = 30;

/** What react-pdf knows of a font it has loaded. */
interface Letters {
  hasGlyphForCodePoint(code: number): boolean;
}
let letters: Letters | null = null;

/**
 * Makes the letters known. Each is one file with Latin, Greek and Cyrillic in it: react-pdf sets files that complete
 * each other (one per script) as separate words, and embeds such a file again at every change of script.
 */
export async function loadLetters(): Promise<void> {
  for (const family of ["SourceSans3", "SourceSerif4"]) {
    const fonts = weights.map(([name, fontWeight]) => ({ src: `${folder}/${family}-${name}.otf.woff`, fontWeight }));
    Font.register({ family, fonts });
  }
  Font.registerHyphenationCallback((word) => word.match(new RegExp(`.{1,${longestWord}}`, "gsu")) ?? [word]);
  const text = { fontFamily: "SourceSans3", fontWeight: 400 };
  await Font.load(text);
  letters = Font.getFont(text)?.data as unknown as Letters;
}

/** The same data with words that can be set: composed letters, no invisible signs, □ for what our letters lack. */
export function printable<T>(value: T): T {
  if (typeof value === "string") return setable(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one)])) as T;
}

function setable(text: string): string {
  const visible = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{C}/gu, "");
  return [...visible].map((sign) => (has(sign) ? sign : "□")).join("");
}

const has = (sign: string) => sign === "\n" || letters?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) === true;
