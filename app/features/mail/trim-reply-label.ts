import { headerKind, isDashedTitle, isHeaderBlock, isOriginalTitle } from "./header-block";
import { introSureness, startsLikeIntro } from "./quote-intro";
import { isReplyLine } from "./reply-line";
import { isContact } from "./signature";
import type { Hint } from "./trim-reply-marks";

export type Kind = "text" | "empty" | "quote" | "intro" | "fold";

/** An introduction is not longer than this (lines). */
const longestIntro = 6;

/** So many places of a letter are looked at closely; only a letter made to be slow has more. */
const mostLooks = 500;

/** Names every line; what stands below an unmarked original's head is folded to the end (SPEC T3, T4). */
export function label(lines: readonly string[], hints: readonly (Hint | undefined)[]): Kind[] {
  const kinds = lines.map((line, i): Kind => {
    if (line.trim() === "") return "empty";
    if (hints[i] === "signature") return "fold";
    if (hints[i] === "intro") return "intro";
    return isQuoted(line) ? "quote" : "text";
  });
  joinWrapped(lines, kinds);
  const heads = lines.map((line, i) => (kinds[i] === "empty" ? undefined : headerKind(line)));
  const ends = lines.map((line) => /(?:[:：]|-{2,})[\s*_-]*$/.test(line.slice(-14)));
  let looks = mostLooks;
  const closely = (found: boolean) => found && looks-- > 0;
  /** Where an introduction stands that may also be a sentence. */
  let doubtful = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (hints[i] === "original") return kinds.fill("fold", headAbove(lines, kinds, i));
    if (kinds[i] === "quote") {
      // abv.bg marks the head of the original with ">", but not always what follows.
      if (/^\s*>-{4}/.test(line) && isOriginalTitle(line.replace(">", ""))) return kinds.fill("fold", i);
      if (isReplyLine(line)) {
        kinds[i] = "fold";
        kinds.fill("intro", introAbove(lines, kinds, i), i);
      }
      continue;
    }
    if (kinds[i] !== "text") continue;
    const intro = closely(mayEndSoon(kinds, ends, i)) ? introAt(lines, kinds, ends, i) : null;
    if (intro?.quoted) {
      kinds.fill("intro", i, i + intro.length);
      doubtful = -1;
    } else if (intro?.doubtful) {
      if (doubtful === -1) doubtful = i;
    } else if (intro) {
      return kinds.fill("fold", headAbove(lines, kinds, i));
    }
    if (intro) {
      i += intro.length - 1;
      continue;
    }
    if (isReplyLine(line)) return kinds.fill("fold", introAbove(lines, kinds, headAbove(lines, kinds, i)));
    const head = isOriginalTitle(line) || (closely(Boolean(heads[i])) && isHeaderBlock(lines, heads, i));
    if (head || isUnknownHead(lines, heads, i)) return kinds.fill("fold", headAbove(lines, kinds, i));
  }
  return doubtful > 0 ? kinds.fill("fold", doubtful) : kinds;
}

/** Does one of the next lines end as an introduction does, or is a quote near? */
function mayEndSoon(kinds: readonly Kind[], ends: readonly boolean[], at: number): boolean {
  for (let i = at; i < at + longestIntro; i++) if (ends[i] || kinds[i + 1] === "quote") return true;
  return false;
}

interface Intro {
  length: number;
  /** Quoted lines follow, or nothing. */
  quoted: boolean;
  doubtful: boolean;
}

/** Does an introduction of a quoted original begin here? */
function introAt(lines: readonly string[], kinds: readonly Kind[], ends: readonly boolean[], at: number): Intro | null {
  const first = lines[at] ?? "";
  let joined = "";
  for (let n = 1; n <= longestIntro; n++) {
    const line = (lines[at + n - 1] ?? "").slice(0, 601);
    if (kinds[at + n - 1] === "empty" && n > 1 && n < longestIntro && isOpenIntro(joined)) continue;
    if (kinds[at + n - 1] !== "text") break;
    joined = `${joined} ${line}`;
    if (n > 1 && !mayBegin(lines, kinds, at, n)) return null;
    const below = nextNotEmpty(kinds, at + n);
    const quoted = below === -1 || (kinds[below] === "quote" && below <= at + n + 3);
    if (!ends[at + n - 1] && !(quoted && below !== -1 && (n <= 2 || startsLikeIntro(first)))) continue;
    const sureness = introSureness(joined);
    if (sureness === null) continue;
    if (quoted && (below !== -1 || sureness !== "before quote")) return { length: n, quoted: true, doubtful: false };
    if (sureness === "before quote" || (sureness === "likely" && n > 1 && !startsLikeIntro(first))) continue;
    // "On 5 March at 10:15 the mayor wrote:" with his words directly below may be part of the answer.
    const apart = kinds[at + n] !== "text" && (at === 0 || kinds[at - 1] !== "text");
    return { length: n, quoted: false, doubtful: sureness === "likely" && !apart };
  }
  return null;
}

/** Some programs leave empty lines inside: "On Tue, Apr 11, 2017 at 10:07 PM Name", an empty line, the address. */
function isOpenIntro(joined: string): boolean {
  return startsLikeIntro(joined) && /\d[:.]\d{2}/.test(joined) && joined.length < 200 && !/[.!?:：]\s*$/.test(joined);
}

/** Can line `at` be the first of `n` lines that are one introduction? None of the others may look more like its first. */
function mayBegin(lines: readonly string[], kinds: readonly Kind[], at: number, n: number): boolean {
  const first = lines[at] ?? "";
  if (startsLikeIntro(first.slice(0, 601))) return true;
  // A long name that was broken off before the address: "Name Name\n<a@b>, 3 Mar 2026 …".
  const opens = at === 0 || kinds[at - 1] !== "text";
  if (!opens || first.length > 100 || /[.!?…:;,]\s*$/.test(first)) return false;
  return !lines.slice(at + 1, at + n).some((line) => startsLikeIntro(line.slice(0, 601)));
}

/** Dashes around words that we do not know, or a long line, with header lines below: a head in an unknown language. */
function isUnknownHead(lines: readonly string[], heads: readonly (string | null | undefined)[], at: number): boolean {
  const line = lines[at] ?? "";
  const ruler = /^\s*_{10,80}\s*$/.test(line);
  if (!ruler && !isDashedTitle(line)) return false;
  for (let i = at + 1, seen = 0; i < lines.length && i <= at + 6 && seen < 3; i++) {
    if (heads[i] === undefined) continue;
    seen++;
    if (heads[i] === "author" && (!ruler || isContact(lines[i] ?? ""))) return true;
    if (heads[i] && !ruler) return true;
  }
  return false;
}

/** A ruler directly above an original belongs to it. */
function headAbove(lines: readonly string[], kinds: readonly Kind[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (kinds[i] === "empty") continue;
    return /^[-_=*—]{5,}$/.test((lines[i] ?? "").trim()) ? i : at;
  }
  return at;
}

/** A paragraph above our reply line that names a day or an address, whatever its language, introduces the original. */
function introAbove(lines: readonly string[], kinds: readonly Kind[], at: number): number {
  let end = at - 1;
  while (end >= 0 && end > at - 4 && (kinds[end] === "empty" || /^[>\s]*$/.test(lines[end] ?? ""))) end--;
  if (kinds[end] !== "text") return at;
  let from = end;
  while (from > 0 && kinds[from - 1] === "text" && end - from < 4) from--;
  const joined = lines
    .slice(from, end + 1)
    .join(" ")
    .slice(0, 700);
  const ended = /[:：][\s*_-]*$/.test(joined.slice(-14));
  const known = isContact(joined) && /@/.test(joined);
  return from > 0 && kinds[from - 1] === "text" ? at : ended && (known || /\d/.test(joined)) ? from : at;
}

/** Lines that only look as if they were quoted, or not: what wrapping did to a long quoted line or to an introduction. */
function joinWrapped(lines: readonly string[], kinds: Kind[]): void {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const above = lines[i - 1] ?? "";
    if (kinds[i] === "quote") {
      // "<mailto:a@b" and on the next line "> wrote:".
      if (kinds[i - 1] === "text" && isBrokenAddress(above, line)) kinds[i] = "text";
    } else if (kinds[i] === "text" && kinds[i - 1] === "quote" && kinds[i + 1] === "quote") {
      const wrapped = above.length >= 70 && above.length <= 130 && /^\p{Ll}/u.test(line);
      if (wrapped || isLinkPart(line)) kinds[i] = "quote";
    }
  }
}

function isBrokenAddress(above: string, line: string): boolean {
  return /^\s*>[,\s]*\p{L}{3,14}\s?[:：]\s*$/u.test(line) && /@[^>]{3,200}(?:>\s*)?$/.test(above.slice(-300));
}

/** A link in brackets, or the end of one that was broken off. */
function isLinkPart(line: string): boolean {
  return /^\s*(?:\(https?:\S{1,500}\)[\s>]*|[^\s()]{0,200}[=&/_%][^\s()]{0,200}\)|<https?:\S{1,500}>)\s*$/.test(line);
}

export function isQuoted(line: string): boolean {
  return /^\s{0,4}>/.test(line);
}

export function nextNotEmpty(kinds: readonly Kind[], from: number): number {
  for (let i = from; i < kinds.length; i++) if (kinds[i] !== "empty") return i;
  return -1;
}
