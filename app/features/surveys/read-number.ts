import type { Question, Reading } from "./round";

type NumberReading = Pick<Reading, "number" | "unclear">;
type Asked = Pick<Question, "least" | "most" | "whole">;

/** Words that multiply, by their beginning, in the seven languages. */
const multiples: [words: RegExp, by: number][] = [
  [/^\s*(?:thousand|хил|тыс|hilj|хиљ|tisu|bin(?![\p{L}])|mila(?![\p{L}])|k(?![\p{L}]))/iu, 1_000],
  [/^\s*(?:million|mln|mio|млн|мил|mil[ijy]+[ou]n|mili[jy]un)/iu, 1_000_000],
];
const figure = /(?<![\p{L}\d])[-−]?\d+(?:[.,'’ \u00a0\u202f\u2009]\d+)*/gu;

/** The number an answer gives (SPEC N1–N3). A marked reading has no number. */
export function readNumber(asked: Asked, text: string): NumberReading {
  const clause = text.trim().split(/\n|[(;]|[.!?](?=\s|$)|\s[–—-]\s(?=\p{L})/u)[0] ?? "";
  const found = [...clause.matchAll(figure)].flatMap((match) => apart(match[0], match.index));
  if (found.length === 0) return unclear("no-number");
  if (found.length > 1) return unclear("several-numbers");
  const { figures = "", at = 0 } = found[0] ?? {};
  const after = clause.slice(at + figures.length);
  const by = multiples.find(([words]) => words.test(after))?.[1] ?? 1;
  const meanings = [...new Set(valuesOf(figures).map((value) => Math.round(value * by * 1e6) / 1e6))];
  const inRange = meanings.filter((value) => within(asked, value));
  const fitting = asked.whole ? inRange.filter(Number.isInteger) : inRange;
  if (fitting.length === 1) return { number: fitting[0] ?? null, unclear: "" };
  if (fitting.length > 1) return unclear("separator");
  return unclear(inRange.length > 0 ? "not-whole" : "out-of-range");
}

const unclear = (reason: Reading["unclear"]): NumberReading => ({ number: null, unclear: reason });

const within = ({ least, most }: Asked, value: number) =>
  (least === null || value >= least) && (most === null || value <= most);

/** Figures with blanks between them are one number when each group after the first has three digits, else several. */
function apart(figures: string, at: number): { figures: string; at: number }[] {
  const blank = /[ \u00a0\u202f\u2009]/;
  if (!blank.test(figures) || /^[-−]?\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/.test(figures)) {
    return [{ figures, at }];
  }
  let from = at;
  return figures.split(blank).map((part) => {
    const one = { figures: part, at: from };
    from += part.length + 1;
    return one;
  });
}

/** Every value the figures may have: one, or two where a single separator stands before exactly three digits. */
function valuesOf(figures: string): number[] {
  const negative = /^[-−]/.test(figures);
  const bare = figures.replace(/^[-−]/, "").replace(/[ \u00a0\u202f\u2009'’]/g, "");
  const sign = negative ? -1 : 1;
  const separators = bare.match(/[.,]/g) ?? [];
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const plain = Number(bare.replace(/[.,]/g, ""));
  if (separators.length === 0) return [sign * plain];
  const decimal = Number(`${bare.slice(0, last).replace(/[.,]/g, "")}.${bare.slice(last + 1)}`);
  if (new Set(separators).size === 2) return [sign * decimal];
  if (separators.length > 1) return [sign * plain];
  const group = /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  return group ? [sign * plain, sign * decimal] : [sign * decimal];
}
