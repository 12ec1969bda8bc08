import type { Question } from "./round";

/** The word for question or answer before a number, in the seven languages. */
const word =
  "question|answer|въпрос|отговор|pitanje|odgovor|питање|одговор|soru|cevap|yanıt|вопрос|ответ|domanda|risposta|nr|no|ad|q|a|№|#";
const worded = new RegExp(`^[\\s*_([]*(?:${word})\\s*[.#]?\\s*(\\d{1,2})(?!\\d)\\s*[.)\\]:*_–—-]*\\s*(.*)$`, "isu");
const plain = /^[\s*_([]*(\d{1,2})\s*([.)\]:])[*_]*(?![\d])\s*(.*)$/su;
const dashed = /^[\s*_([]*(\d{1,2})\s*[-–—](?:\s+|(?=\p{L}))(.*)$/su;
const glued = /^\s*(\d{1,2})\s*(\p{L})$/u;

interface Mark {
  line: number;
  position: number;
  style: string;
  rest: string;
}

export interface Numbered {
  position: number;
  text: string;
  /** A number of the row came again inside. */
  again: boolean;
  /** A single dash before another number: perhaps a range. */
  range: boolean;
}

/** Cuts a text where answers are numbered (SPEC Q5, Q6); null when nothing is. `before` is what stands above the first number. */
export function numbered(
  lines: readonly string[],
  questions: readonly Question[],
): { before: string[]; answers: Numbered[] } | null {
  const apart = lines.flatMap((line) => oneLineEach(line, questions.length));
  const marks = apart.flatMap((line, at) => markOf(line, at, questions) ?? []);
  const row = bestRow(marks);
  const [first] = row;
  if (!first) return null;
  const answers = row.map(({ line, position, style, rest }, i): Numbered => {
    const end = row[i + 1]?.line ?? apart.length;
    const inside = marks.filter((mark) => mark.line > line && mark.line < end && mark.style === style);
    const range = row.length === 1 && style === "-" && /^\d/.test(rest);
    return { position, text: [rest, ...apart.slice(line + 1, end)].join("\n").trim(), again: inside.length > 0, range };
  });
  return { before: apart.slice(0, first.line), answers };
}

function markOf(line: string, at: number, questions: readonly Question[]): Mark | null {
  const known = (digits: string | undefined, style: string, rest = ""): Mark | null => {
    const position = Number(digits);
    return position >= 1 && position <= questions.length ? { line: at, position, style, rest } : null;
  };
  const byWord = worded.exec(line);
  if (byWord) return known(byWord[1], "word", byWord[2]);
  const byPoint = plain.exec(line);
  if (byPoint) return known(byPoint[1], byPoint[2] === "]" ? ")" : (byPoint[2] ?? ""), byPoint[3]);
  const byDash = dashed.exec(line);
  if (byDash) return known(byDash[1], "-", byDash[2]);
  const byLetter = glued.exec(line);
  const asked = questions[Number(byLetter?.[1]) - 1];
  return byLetter && asked?.kind === "choice" ? known(byLetter[1], "glued", byLetter[2]) : null;
}

/** All marks when no number comes twice; else the longest rising row in one style, the first of equals. */
function bestRow(marks: Mark[]): Mark[] {
  if (new Set(marks.map(({ position }) => position)).size === marks.length) return marks;
  const rows = [...new Set(marks.map(({ style }) => style))].map((style) => {
    const row: Mark[] = [];
    for (const mark of marks) if (mark.style === style && mark.position > (row.at(-1)?.position ?? 0)) row.push(mark);
    return row;
  });
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** "1) 120; 2) b; 3) schools" as lines of their own: a number counts when it follows the one before, in the same style. */
function oneLineEach(line: string, count: number): string[] {
  const start = /^\s*(\d{1,2})\s*([.)])(?!\d)/.exec(line);
  if (!start) return [line];
  const parts: string[] = [];
  let rest = line;
  for (let next = Number(start[1]) + 1; next <= count; next++) {
    const found = new RegExp(`[\\s;,]\\s*${next}\\s*\\${start[2]}(?!\\d)(?=\\s*\\S)`).exec(rest);
    if (!found) break;
    parts.push(rest.slice(0, found.index).replace(/[;,]\s*$/, ""));
    rest = rest.slice(found.index + 1).trimStart();
  }
  return [...parts, rest];
}
