import { introSureness } from "./quote-intro";
import type { Kind } from "./trim-reply-label";

interface Block {
  from: number;
  to: number;
  introduced: boolean;
}

/**
 * One introduced quote, or quotes at the end, are folded; quotes with answers in between stay (SPEC T5–T7). A quote
 * without introduction was put there by hand and stays, unless nothing follows.
 */
export function foldQuotes(lines: readonly string[], kinds: Kind[]): void {
  const blocks = blocksOf(lines, kinds);
  const lastText = kinds.lastIndexOf("text");
  const answered = blocks.filter((block) => block.to < lastText);
  const between = answered.length > 1 || (answered.length === 1 && goesOn(blocks));
  for (const block of blocks) {
    const stays = block.to < lastText ? !block.introduced || between : isShown(lines, kinds, block);
    let { from, to } = block;
    if (stays) {
      from = skipIntro(lines, kinds, block);
      while (from <= to && isBare(lines, kinds, from)) from++;
      while (to > from && isBare(lines, kinds, to)) to--;
    }
    for (let i = block.from; i <= block.to; i++) {
      if (kinds[i] === "quote" && (!stays || i < from || i > to)) kinds[i] = "fold";
    }
  }
}

function blocksOf(lines: readonly string[], kinds: readonly Kind[]): Block[] {
  const blocks: Block[] = [];
  let introduced = false;
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] === "intro") introduced = true;
    else if (kinds[i] === "text") introduced = false;
    else if (kinds[i] === "quote") {
      const last = blocks.at(-1);
      const joins = last && !introduced && isGap(kinds, last.to + 1, i);
      if (joins) last.to = i;
      else blocks.push({ from: i, to: i, introduced });
      introduced = false;
    }
  }
  for (const block of blocks) block.introduced ||= skipIntro(lines, kinds, block) > block.from;
  return blocks;
}

function isGap(kinds: readonly Kind[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kinds[i] !== "empty" && kinds[i] !== "fold") return false;
  return true;
}

/** Is the last quote the rest of the one before it, so that what stands between answers it? */
function goesOn(blocks: readonly Block[]): boolean {
  return blocks.length > 1 && blocks.at(-1)?.introduced === false;
}

/** Apple's telephones put the introduction inside the quote: the first line behind it. */
function skipIntro(lines: readonly string[], kinds: readonly Kind[], block: Block): number {
  let joined = "";
  for (let i = block.from, seen = 0; i <= block.to && seen < 4; i++) {
    if (kinds[i] !== "quote" || isBare(lines, kinds, i)) continue;
    const bare = (lines[i] ?? "").slice(0, 601).replace(/^\s*>\s?/, "");
    if (/^\s*>/.test(bare)) break;
    joined = `${joined} ${bare}`;
    seen++;
    const sureness = introSureness(joined);
    if (sureness === "sure" || sureness === "likely") return i + 1;
  }
  return block.from;
}

/** A few lines that the answer itself announces ("Run this:") are part of it, also at its end. */
function isShown(lines: readonly string[], kinds: readonly Kind[], block: Block): boolean {
  if (block.introduced || block.to - block.from > 3 || kinds[block.from - 1] !== "text") return false;
  if (!/[:：]\s*$/.test(lines[block.from - 1] ?? "")) return false;
  return !lines.slice(block.from, block.to + 1).some((line) => /^\s*>\s?>/.test(line));
}

function isBare(lines: readonly string[], kinds: readonly Kind[], at: number): boolean {
  return kinds[at] !== "quote" || /^[>\s]*$/.test(lines[at] ?? "");
}
