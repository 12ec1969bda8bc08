/** What can be found: see i18n `archive:search.kind`. */
export type PlaceKind =
  | "chat"
  | "note"
  | "question"
  | "answer"
  | "reading"
  | "caption"
  | "item"
  | "hold"
  | "session"
  | "vote"
  | "argument";

/** Something that was said or written in a programme, as one reader may see it. */
export interface Place {
  kind: PlaceKind;
  /** Number of its session. */
  session: number;
  /** Whose words they are; empty when that does not matter. */
  who: string;
  /** The reading or film in which they stand: shown, not searched, or a word of its title would be found in all of it. */
  within?: string;
  text: string;
  /** Where it stands: an address of ours. */
  to: string;
}

/** A place with the words around what was found. */
export interface Hit extends Omit<Place, "text"> {
  before: string;
  found: string;
  after: string;
}

/** How much of a search is looked for (characters), and how many places are shown. */
export const longestSearch = 100;
export const mostHits = 200;
/** How many characters of a text stand around what was found in it. */
const around = 90;

/** Text without regard to capitals, accents and spaces; `at[i]` is where sign `i` of it stands in the text. */
function plain(text: string): { words: string; at: number[] } {
  let words = "";
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const low = sign.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
    for (const one of /^\s+$/.test(low) ? " " : low) {
      if (one === " " && (words === "" || words.endsWith(" "))) continue;
      words += one;
      for (let i = 0; i < one.length; i++) at.push(place);
    }
    place += sign.length;
  }
  return { words, at };
}

/**
 * The places in which all that was searched for stands, as it is written: no sign means anything else. At most `mostHits` of them, in the
 * order of the places, and how many there are in all. An empty search finds nothing; one that is too long is cut.
 */
export function search(places: Iterable<Place>, asked: string): { hits: Hit[]; count: number } {
  const wanted = plain(asked.slice(0, longestSearch)).words.trimEnd();
  const hits: Hit[] = [];
  let count = 0;
  if (wanted === "") return { hits, count };
  for (const { text, ...place } of places) {
    const { words, at } = plain(text);
    const found = words.indexOf(wanted);
    if (found < 0 && !plain(place.who).words.includes(wanted)) continue;
    count++;
    if (hits.length < mostHits) hits.push({ ...place, ...excerpt(text, at, found, wanted.length) });
  }
  return { hits, count };
}

/** What stands around it; the beginning of the text when it was found in the name. */
function excerpt(text: string, at: readonly number[], found: number, length: number) {
  const from = found < 0 ? 0 : (at[found] ?? 0);
  const to = found < 0 ? 0 : (at[found + length] ?? text.length);
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return {
    before: `${start > 0 ? "…" : ""}${text.slice(start, from)}`,
    found: text.slice(from, to),
    after: `${text.slice(to, end)}${end < text.length ? "…" : ""}`,
  };
}
