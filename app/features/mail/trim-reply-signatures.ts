import { isContact, isDeviceFooter, isDisclaimer, isRuler, isSignatureMark } from "./signature";
import type { Kind } from "./trim-reply-label";

/** A signature is not longer than this (lines that are not empty). */
const longestSignature = 15;

/** What stands below in the same stretch of text, seen from its end upwards. */
interface Below {
  /** Where the stretch ends; what is folded ends there. */
  end: number;
  /** Lines that are not empty. */
  count: number;
  /** Some line names a way to reach somebody. */
  contact: boolean;
  /** The longest line (characters). */
  widest: number;
  /** A mark was found already: another one above is a ruler in the text. */
  marked: boolean;
}

const nothing = (end: number): Below => ({ end, count: 0, contact: false, widest: 0, marked: false });

/**
 * Signatures, device footers and legal notices end a stretch of text (SPEC T8–T10); the stretch ends at a quote, an
 * introduction or a fold.
 */
export function foldSignatures(lines: readonly string[], kinds: Kind[]): void {
  const first = kinds.indexOf("text");
  let below = nothing(lines.length);
  for (let i = lines.length - 1; i >= 0; i--) {
    const kind = kinds[i];
    if (kind === "empty") continue;
    if (kind !== "text") {
      below = nothing(i);
      continue;
    }
    const line = lines[i] ?? "";
    const mark = opens(line, below) && i > first;
    if (mark || isFooter(line, below) || endsInNotice(lines, kinds, i, below)) {
      kinds.fill("fold", i, below.end);
      below = { ...nothing(i), marked: below.marked || mark };
    } else {
      below.count++;
      below.contact ||= isContact(line) || isDeviceFooter(line);
      below.widest = Math.max(below.widest, line.length);
    }
  }
}

/** Does this line open a signature of what is below? */
function opens(line: string, below: Below): boolean {
  if (below.marked) return isRuler(line) && below.count === 0;
  if (/^-- \s*$/.test(line)) return below.count <= longestSignature;
  if (isSignatureMark(line)) return below.count <= 12 && (below.widest <= 100 || below.contact);
  return isRuler(line) && (below.count === 0 || (below.count <= 8 && below.contact));
}

function isFooter(line: string, below: Below): boolean {
  return isDeviceFooter(line) && below.count <= 3 && below.widest <= 70;
}

/** Is this the first line of a paragraph that is a legal notice, with nothing but such notices below? */
function endsInNotice(lines: readonly string[], kinds: readonly Kind[], at: number, below: Below): boolean {
  if (kinds[at - 1] === "text" || kinds[at - 1] === undefined || below.count > 60) return false;
  let length = 0;
  while (kinds[at + length] === "text" && at + length < below.end && length < 40) length++;
  if (!isDisclaimer(lines.slice(at, at + length).join(" "))) return false;
  return below.count < length + 12;
}
