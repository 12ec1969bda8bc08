import { headerKind, isHeaderBlock, isOriginalTitle } from "./header-block";
import { isIntroBeforeQuote, isQuoteIntro, startsLikeIntro } from "./quote-intro";
import { isReplyLine } from "./reply-line";
import { isDeviceFooter, isSignatureMark } from "./signature";

/** What somebody wrote, and what was folded away from it; nothing is lost. */
export interface Trimmed {
  reply: string;
  folded: string;
}

/** A line that stands for the place where an HTML mail's own markup says that the original begins. */
export const originalBelow = "\ue000original";

/** Longer texts are cut here before they are looked at (characters). */
const longest = 200_000;
const mostLines = 20_000;

type Kind = "text" | "empty" | "quote" | "intro" | "fold";

/**
 * Folds the quoted original, signatures and footers of a mail's text away (SPEC T1–T9). Answers written between
 * quoted lines keep those lines as quotes. Linear in the length of the text.
 */
export function trimReply(source: string): Trimmed {
  const text = source
    .slice(0, longest)
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ");
  const all = text.split("\n");
  const lines = all.slice(0, mostLines);
  const rest = [...all.slice(mostLines), source.slice(longest)].join("\n");
  const kinds = label(lines);
  foldSignatures(lines, kinds);
  foldQuotes(lines, kinds);
  const keep = (kind: Kind | undefined) => kind === "text" || kind === "empty" || kind === "quote";
  const reply = tidy(lines.filter((_, i) => keep(kinds[i])));
  const folded = tidy(lines.filter((line, i) => !keep(kinds[i]) && line !== originalBelow));
  return { reply, folded: `${folded}\n${rest}`.trim() };
}

/** Names every line; what stands below an unmarked original's head is folded to the end. */
function label(lines: readonly string[]): Kind[] {
  const kinds: Kind[] = lines.map((line) => (line.trim() === "" ? "empty" : isQuoted(line) ? "quote" : "text"));
  const heads = lines.map((line, i) => (kinds[i] === "empty" ? undefined : headerKind(line)));
  const colons = lines.map((line) => /[:：][\s*_-]*$/.test(line.slice(-12)));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (kinds[i] === "quote") {
      // abv.bg marks the head of the original with ">", but not always what follows.
      if (/^\s*>-{4}/.test(line) && isOriginalTitle(line.replace(">", ""))) return kinds.fill("fold", i);
      if (isReplyLine(line)) kinds[i] = "fold";
      continue;
    }
    if (kinds[i] !== "text") continue;
    const mayBegin = colons.slice(i, i + 4).includes(true) || kinds.slice(i + 1, i + 4).includes("quote");
    const length = mayBegin ? introLength(lines, kinds, i) : 0;
    if (length > 0) {
      const below = nextNotEmpty(kinds, i + length);
      if (below === -1 || kinds[below] === "quote") {
        kinds.fill("intro", i, i + length);
        i += length - 1;
        continue;
      }
      return kinds.fill("fold", i);
    }
    const unmarked = line === originalBelow || isReplyLine(line) || isOriginalTitle(line) || isHeaderBlock(heads, i);
    if (unmarked) return kinds.fill("fold", rulerAbove(lines, i));
  }
  return kinds;
}

/** How many lines, from `at` on, are one introduction of a quoted original; 0 when none begins here. */
function introLength(lines: readonly string[], kinds: readonly Kind[], at: number): number {
  let joined = "";
  for (let n = 1; n <= 4 && kinds[at + n - 1] === "text"; n++) {
    joined = `${joined} ${lines[at + n - 1] ?? ""}`.slice(0, 600);
    if (n > 1 && !startsLikeIntro((lines[at] ?? "").slice(0, 600))) return 0;
    if (isQuoteIntro(joined)) return n;
    const below = nextNotEmpty(kinds, at + n);
    if (n <= 2 && below !== -1 && below <= at + n + 1 && kinds[below] === "quote" && isIntroBeforeQuote(joined))
      return n;
  }
  return 0;
}

/** Signatures and device footers end a stretch of text; the stretch ends at a quote, an introduction or a fold. */
function foldSignatures(lines: readonly string[], kinds: Kind[]): void {
  let end = lines.length;
  for (let i = lines.length - 1, below = 0; i >= 0; i--) {
    const kind = kinds[i];
    if (kind === "quote" || kind === "intro" || kind === "fold") {
      end = i;
      below = 0;
    } else if (kind === "text") {
      const line = lines[i] ?? "";
      const signature = (isSignatureMark(line) && below <= 12) || (isDeviceFooter(line) && below <= 3);
      below = signature ? 0 : below + 1;
      if (signature) {
        kinds.fill("fold", i, end);
        end = i;
      }
    }
  }
}

/**
 * One introduced quote, or quotes at the end, are folded; several quotes with text after the first are answers in
 * between, and stay. A quote without introduction was put there by hand and stays, unless nothing follows.
 */
function foldQuotes(lines: readonly string[], kinds: Kind[]): void {
  const blocks: { from: number; to: number; introduced: boolean }[] = [];
  let introduced = false;
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] === "intro") introduced = true;
    else if (kinds[i] === "text") introduced = false;
    else if (kinds[i] === "quote") {
      const last = blocks.at(-1);
      const joins = last && !introduced && kinds.slice(last.to + 1, i).every((k) => k === "empty" || k === "fold");
      if (joins) last.to = i;
      else blocks.push({ from: i, to: i, introduced });
      introduced = false;
    }
  }
  const lastText = kinds.lastIndexOf("text");
  const answered = blocks.filter((block) => block.to < lastText);
  for (const block of blocks) {
    const stays = block.to < lastText && (!block.introduced || answered.length > 1);
    const bare = (i: number) => kinds[i] !== "quote" || /^[>\s]*$/.test(lines[i] ?? "");
    let { from, to } = block;
    if (stays) {
      while (from <= block.to && bare(from)) from++;
      while (to > from && bare(to)) to--;
    }
    for (let i = block.from; i <= block.to; i++) {
      if (kinds[i] === "quote" && (!stays || i < from || i > to)) kinds[i] = "fold";
    }
  }
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

function nextNotEmpty(kinds: readonly Kind[], from: number): number {
  for (let i = from; i < kinds.length; i++) if (kinds[i] !== "empty") return i;
  return -1;
}

/** A ruler directly above an original belongs to it. */
function rulerAbove(lines: readonly string[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const line = (lines[i] ?? "").trim();
    if (line === "") continue;
    return /^[_=-]{5,}$/.test(line) ? i : at;
  }
  return at;
}

/** Joins lines; empty ones at both ends go, and no more than two stand together. */
function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
}
