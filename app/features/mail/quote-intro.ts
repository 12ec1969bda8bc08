/** The line with which a mail program introduces the quoted original ("On 3 March … wrote:"); its words stand beside. */
import { starts, verbs, weekdays } from "./quote-intro-words";

/** How sure we may be of an introduction. */
export type Sureness =
  /** Names the author's address, or stands between dashes: an original follows, marked or not. */
  | "sure"
  /** Names a day and a time: an original follows, if no better head of an original comes later. */
  | "likely"
  /** Only when a quoted block follows. */
  | "before quote";

/** Longer texts are no introductions (characters). */
const longest = 600;

const clock = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/;
const day =
  /(?<!\d)(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d{2}(?!\d)|\d{1,2}[.]?[\s-]\p{L}{3,12})|\p{L}{3,12}[.]?\s\d{1,2}(?!\d)/u;
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,190}/;
const colonAtEnd = /[:：](?:\s?-{2,})?$/;

/** Lower case, without the stars of bold text and without dashes around it. */
function plain(line: string): string {
  return line
    .slice(0, longest + 1)
    .trim()
    .replace(/[*_]/g, "")
    .replace(/[\s\u200b\u200e]+/g, " ")
    .replace(/^[-–—> ]+/, "")
    .trim()
    .toLowerCase()
    .replace(/\u0307/g, "");
}

/** Is this text (unwrapped, quote marks taken off) an introduction, and how sure is that? */
export function introSureness(line: string): Sureness | null {
  const text = plain(line);
  if (text.length < 6 || text.length > longest) return null;
  const known = address.test(text) || / via /.test(text);
  const dated = day.test(text);
  const timed = clock.test(text);
  const told = saysWrote(text);
  const dashed = /^\s{0,8}-{2,}/.test(line) && /-{2,}\s{0,8}$/.test(line);
  if (told && dashed) return "sure";
  if (!colonAtEnd.test(text)) return unended(text, { known, dated, timed });
  if (told && known && isShortPrefix(text)) return "sure";
  // Gmail in Russian, Yandex and Mail.ru name date and author without a verb.
  if (dated && known && /[>\])]\s?[:：]$/.test(text)) return "sure";
  if (told && dated && timed) return "likely";
  if ((told && dated) || known || (dated && timed) || (told && isNameAndVerb(line.trim()))) return "before quote";
  return null;
}

/** Without a colon at its end: "2011/4/7 Somebody <a@b>", or a verb that ends it. */
function unended(text: string, has: { known: boolean; dated: boolean; timed: boolean }): Sureness | null {
  const bare = text.replace(/[\s.>-]+$/, "");
  if ((has.known || has.dated) && saysWrote(bare.slice(-16))) return "before quote";
  if (has.dated && has.known && /[>\])]$/.test(text)) return "before quote";
  return has.dated && has.timed && /^\d{1,4}[./-]\d/.test(text) && text.length < 120 ? "before quote" : null;
}

/** An address far behind the beginning is more likely part of a sentence. */
function isShortPrefix(text: string): boolean {
  return / via /.test(text) || text.search(address) < 200;
}

/** "Maria Rossi wrote:" */
function isNameAndVerb(line: string): boolean {
  const words = line.replace(/[:：\s*_]+$/, "").split(/\s+/);
  const name = words.slice(0, -1).filter((word) => !["je", "је", "ha", "a", "şunu", "şunları"].includes(word));
  if (name.length < 1 || name.length > 4 || starts.includes((words[0] ?? "").toLowerCase())) return false;
  return name.every((word) => /^["'(]?\p{Lu}/u.test(word)) && !weekdays.some((one) => words[0]?.toLowerCase() === one);
}

/** Could an introduction begin with this line? */
export function startsLikeIntro(line: string): boolean {
  const text = plain(line);
  if (/^\d{1,4}[./:-]/.test(text) || /^\d{1,2}\s\p{L}{3,}/u.test(text)) return day.test(text);
  if (weekdays.some((name) => text.startsWith(name)) && /\d/.test(text)) return true;
  if (/^["'«]?[^\s].{0,120}[<[(][^<>]{3,200}[>\])],? /.test(text) && address.test(text)) return day.test(text);
  return starts.some((word) => text.startsWith(`${word} `)) && /\d/.test(text);
}

const inLine = /^(.*?\S)(?:\s|\s?-{2,}\s?)((?:On|Le|Am|Op|El|Em|Il giorno|Il|На|Dana|Дана|Den|Dnia)\s.+)$/;

/**
 * Where an introduction begins that stands on the same line as the end of the answer ("Yes. On Wed, Apr 4, 2012 at 3:59
 * PM, a@b wrote:"); 0 when it does not.
 */
export function introInLine(line: string): number {
  if (line.length > longest) return 0;
  const found = inLine.exec(line);
  const intro = found?.[2] ?? "";
  return found?.[1] && startsLikeIntro(intro) && introSureness(intro) !== null ? found[1].length : 0;
}

const wordsOfVerbs = new Set(verbs.filter((verb) => !/[\u3040-\uffff]/.test(verb)));
const unspaced = verbs.filter((verb) => /[\u3040-\uffff]/.test(verb));

function saysWrote(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.some((word) => wordsOfVerbs.has(word)) || unspaced.some((verb) => text.includes(verb));
}
