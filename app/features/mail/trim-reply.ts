import { introInLine } from "./quote-intro";
import { isQuoted, type Kind, label } from "./trim-reply-label";
import { takeMarks } from "./trim-reply-marks";
import { foldQuotes } from "./trim-reply-quotes";
import { foldSignatures } from "./trim-reply-signatures";

/** What somebody wrote, and what was folded away from it; nothing is lost. */
export interface Trimmed {
  reply: string;
  folded: string;
}

/** Longer texts are cut here before they are looked at (characters). */
const longest = 200_000;
const mostLines = 10_000;

/**
 * Folds the quoted original, signatures and footers of a mail's text away (SPEC T1–T14). Answers written between
 * quoted lines keep those lines as quotes. Linear in the length of the text.
 */
export function trimReply(source: string): Trimmed {
  const text = source
    .slice(0, longest)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/[\u200b\ufeff]/g, "");
  const all = text.split("\n");
  const { lines, hints } = takeMarks(all.slice(0, mostLines).flatMap((line, i) => apart(line, all[i + 1] ?? "")));
  const rest = [...all.slice(mostLines), source.slice(longest)].join("\n");
  const kinds = label(lines, hints);
  foldSignatures(lines, kinds);
  foldQuotes(lines, kinds);
  const keep = (kind: Kind | undefined) => kind === "text" || kind === "empty" || kind === "quote";
  const reply = tidy(lines.filter((_, i) => keep(kinds[i])));
  const folded = tidy(lines.filter((_, i) => !keep(kinds[i])));
  return { reply, folded: `${folded}\n${rest}`.trim() };
}

/** An introduction that shares its line with the end of the answer gets a line of its own. */
function apart(line: string, next: string): string[] {
  const at = line.endsWith(":") && isQuoted(next) && !isQuoted(line) ? introInLine(line) : 0;
  return at > 0 ? [line.slice(0, at), line.slice(at)] : [line];
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
