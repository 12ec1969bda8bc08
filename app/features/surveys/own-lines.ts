import { isDeviceFooter, isSignatureMark } from "../mail/signature";
import { plainWords } from "./plain-words";
import type { Question } from "./round";
import { type SentText, sentText } from "./sent-text";

/** Letters from which on a part of a sent line is known as ours: mail programs wrap. */
const wrapped = 25;

/** A stretch of the person's own lines. `below`: the question it stands under, 0 above all of them, `tail` after the end of ours. */
export interface Stretch {
  below: number | "tail";
  lines: string[];
}

export interface OwnLines {
  stretches: Stretch[];
  /** Questions of ours in the order in which they stand in the mail. */
  questions: number[];
  /** What was written behind a question or option on its own line. */
  behind: { question: number; text: string }[];
}

/** Tells the person's own lines from ours and says where they stand (SPEC S1, S2, Q1, Q2). */
export function ownLines(
  whole: string,
  reply: string,
  sent: readonly string[],
  questions: readonly Question[],
): OwnLines {
  const lines = align(whole, reply);
  const ours = sent.map((text) => sentText(text, questions));
  const counts = { kept: new Map<string, number>(), folded: new Map<string, number>() };
  const found: OwnLines = { stretches: [], questions: [], behind: [] };
  const marked = lines.some(({ text }) => isQuoted(text) && isOurs(plainWords(unquoted(text)), ours));
  // Where ours carries marks, the trimmer's word counts; unless it left nothing at all.
  const trusted = marked && plainWords(reply) !== "";
  let below: Stretch["below"] = 0;
  let begun = false;
  let signature = false;
  const take = (line: string) => {
    const last = found.stretches.at(-1);
    if (last?.below === below) last.lines.push(line);
    else found.stretches.push({ below, lines: [line] });
  };

  lines.forEach(({ text, kept }, at) => {
    const bare = unquoted(text);
    const plain = plainWords(bare);
    if (plain === "" && !isQuoted(text)) {
      if (!kept && begun && isSignatureMark(text)) signature = !nextIsOurs(lines, at, ours);
      else if (kept || (begun && !trusted && !signature)) take("");
      return;
    }
    const question = questionOf(plain, questions);
    const used = kept ? counts.kept : counts.folded;
    const left = ours.reduce((most, one) => Math.max(most, one.lines.get(plain) ?? 0), 0) - (used.get(plain) ?? 0);
    const part = plain.length >= wrapped && ours.some((one) => one.all.includes(plain));
    if (question || isQuoted(text) || (left > 0 && !marked) || part) {
      begun = true;
      signature = false;
      if (left > 0) used.set(plain, (used.get(plain) ?? 0) + 1);
      if (question) {
        below = question.position;
        found.questions.push(below);
        addBehind(found, below, behind(bare, question.length));
      } else if (typeof below === "number" && below > 0) {
        const option = marksOption(bare, questions[below - 1]);
        if (option) found.behind.push({ question: below, text: option });
        if (ours.some((one) => one.tail.has(plain))) below = "tail";
      }
      return;
    }
    const untold = begun && !trusted && !signature && !isDeviceFooter(text);
    if (kept || untold) take(text);
  });
  return found;
}

function addBehind(found: OwnLines, question: number, text: string): void {
  if (plainWords(text) !== "" && !/^[<[(]?https?:/i.test(text)) found.behind.push({ question, text });
}

const isQuoted = (line: string) => /^\s{0,3}[>|]/.test(line);
const unquoted = (line: string) => line.replace(/^(?:\s{0,3}[>|]\s?)+/, "");
const isOurs = (plain: string, ours: SentText[]) =>
  plain !== "" && ours.some((one) => one.lines.has(plain) || (plain.length >= wrapped && one.all.includes(plain)));

function nextIsOurs(lines: { text: string }[], at: number, ours: SentText[]): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ text }) => plainWords(text) !== "");
  return next !== undefined && isOurs(plainWords(unquoted(next.text)), ours);
}

/** Which lines of the whole mail the trimmer kept. When they cannot be found again, the reply alone counts. */
function align(whole: string, reply: string): { text: string; kept: boolean }[] {
  const tidy = (text: string) => text.replace(/\u00a0/g, " ").trimEnd();
  const kept = reply.split("\n").map(tidy);
  let next = 0;
  const skip = () => {
    while (next < kept.length && kept[next] === "") next++;
  };
  skip();
  const lines = whole.split(/\r\n?|\n/).map((line) => {
    const text = tidy(line);
    if (text === "") return { text, kept: next > 0 && next < kept.length };
    if (next >= kept.length || text !== kept[next]) return { text, kept: false };
    next++;
    skip();
    return { text, kept: true };
  });
  return next >= kept.length ? lines : kept.map((text) => ({ text, kept: true }));
}

/** The question whose words this line is or begins with, or of which it is the wrapped beginning (SPEC Q1). */
function questionOf(plain: string, questions: readonly Question[]): { position: number; length: number } | null {
  let best: { position: number; length: number } | null = null;
  for (const { position, text } of questions) {
    const words = plainWords(text);
    for (const full of [`${position} ${words}`, ...(words.length >= 12 ? [words] : [])]) {
      const whole = plain === full || plain.startsWith(`${full} `);
      const begun = plain.length >= 12 && full.startsWith(`${plain} `);
      const length = whole ? full.length : begun ? plain.length : 0;
      // A numbered line must carry the question's own number.
      const other = /^(\d{1,2}) /.exec(plain)?.[1];
      if (length > (best?.length ?? 0) && (other === undefined || full.startsWith(other))) best = { position, length };
    }
  }
  return best;
}

/** What stands on a line behind its first `length` plain letters. */
function behind(line: string, length: number): string {
  for (let at = 1; at < line.length; at++) {
    if (plainWords(line.slice(0, at)).length >= length) {
      return line
        .slice(at)
        .replace(/^[\p{L}\p{N}]*/u, "")
        .replace(/^[\s?!.:;,*_)\]–—-]+/, "")
        .trim();
    }
  }
  return "";
}

/** The words of an option that somebody marked with a cross or an arrow on its own line. */
function marksOption(line: string, question: Question | undefined): string | null {
  if (question?.kind !== "choice") return null;
  const plain = ` ${plainWords(line)} `;
  const option = question.options.find((words) => plain.includes(` ${plainWords(words)} `));
  const marked =
    /^\s*(?:\[\s*[xх✓✔]\s*\]|[xх✓✔☑√]\s)/iu.test(line) || /(?:<[-=]+|←|[✓✔☑√]|\s\[?[xх]\]?)\s*$/iu.test(line);
  return option !== undefined && marked ? option : null;
}
