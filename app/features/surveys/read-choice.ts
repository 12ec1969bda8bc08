import { plainWords } from "./plain-words";
import type { Reading } from "./round";

type ChoiceReading = Pick<Reading, "choice" | "unclear">;

/** What a Cyrillic letter stands for, by its look or its place; `в` says two things (SPEC C2). */
const cyrillic: Record<string, string> = { а: "a", б: "b", г: "d", д: "e", е: "e", с: "c" };
const yes = ["yes", "да", "da", "evet", "sì", "si"];
const no = ["no", "не", "нет", "ne", "hayır", "hayir"];
const negations = new Set([
  "not",
  "no",
  "never",
  "none",
  "не",
  "нет",
  "няма",
  "ne",
  "nije",
  "није",
  "değil",
  "non",
  "hayır",
]);
/** Words that people put before a letter: "answer b", "вариант б". */
const lead =
  /^(?:answer|option|choice|otgovor|odgovor|opcija|отговор|одговор|опция|опција|вариант|ответ|seçenek|cevap|yanıt|opzione|risposta)\s*[:.]?\s*/iu;

/** Which option is meant (SPEC C1–C4). A marked reading has no choice. */
export function readChoice(options: readonly string[], text: string): ChoiceReading {
  const said = text
    .trim()
    .replace(lead, "")
    .replace(/^[*_("'«„“[\s]+/, "");
  const sign = /^(\p{L}|\d{1,2})(?:\s*[)\]*_"'»”]?\s*$|\s*[)\].:*_"'»”]+\s*|\s*[-–—,]\s+|\s*\n)/u.exec(said);
  const first = sign ? bySign(options, sign[1] ?? "") : null;
  const rest = sign ? said.slice(sign[0].length) : said;
  const words = byWords(options, said);
  if (first === "look-alike") return words.length === 1 ? chosen(words[0]) : unclear("look-alike-letter");
  const several =
    /^(?:\p{L}|\d)(?:(?:\s*[,;/+&]\s*|\s+(?:and|и|i|ve|e)\s+)(?:\p{L}|\d)(?![\p{L}\d]))+/iu.test(said) &&
    said.length < 24;
  if (several) return unclear("several-options");
  if (first !== null) {
    const others = byWords(options, rest).filter((option) => option !== first);
    return others.length > 0 && !byWords(options, rest).includes(first) ? unclear("letter-and-words") : chosen(first);
  }
  if (words.length === 0) return unclear("no-option");
  if (words.length > 1) return unclear("several-options");
  const option = new Set(plainWords(options[words[0] ?? 0] ?? "").split(" "));
  const negated = plainWords(said)
    .split(" ")
    .some((word) => negations.has(word) && !option.has(word));
  const bare = yes.includes(plainWords(said)) || no.includes(plainWords(said));
  return negated && !bare ? unclear("negated") : chosen(words[0]);
}

const chosen = (choice: number | undefined): ChoiceReading => ({ choice: choice ?? null, unclear: "" });
const unclear = (reason: Reading["unclear"]): ChoiceReading => ({ choice: null, unclear: reason });

/** The option of a letter or number; null when it names none. */
function bySign(options: readonly string[], sign: string): number | "look-alike" | null {
  const letter = sign.toLowerCase();
  // Options that are numbers themselves are known by their words.
  if (/\d/.test(letter)) {
    const index = Number(letter) - 1;
    return options.some((option) => /\d/.test(option)) || index < 0 || index >= options.length ? null : index;
  }
  if (letter === "в" && options.length > 2) return "look-alike";
  const latin = letter === "в" ? "b" : (cyrillic[letter] ?? letter);
  const index = latin.charCodeAt(0) - 97;
  return latin.length === 1 && index >= 0 && index < options.length ? index : null;
}

/** Options whose words stand in the text; of two where one holds the other, the longer. The text may also be an option's beginning. */
function byWords(options: readonly string[], text: string): number[] {
  const said = plainWords(text);
  const plain = options.map(plainWords);
  if (said === "") return [];
  const exact = plain.indexOf(said);
  if (exact !== -1) return [exact];
  const known = plain.flatMap((option, i) => {
    const group = yes.includes(option) ? yes : no.includes(option) ? no : null;
    return group?.includes(said.split(" ")[0] ?? "") ? [i] : [];
  });
  if (known.length > 0) return known;
  const held = plain.flatMap((option, i) => (option && ` ${said} `.includes(` ${option} `) ? [i] : []));
  const longest = held.filter(
    (i) => !held.some((j) => j !== i && ` ${plain[j]} `.includes(` ${plain[i]} `) && plain[j] !== plain[i]),
  );
  if (longest.length > 0) return longest;
  const begun = plain.flatMap((option, i) => (said.length >= 4 && option.startsWith(`${said} `) ? [i] : []));
  return begun;
}
