/** The kinds of questions: words of one's own, one of several options, a number. */
export const kinds = ["open", "choice", "number"] as const;
export type Kind = (typeof kinds)[number];

export interface Question {
  /** From 1. */
  position: number;
  kind: Kind;
  text: string;
  /** The words of a choice's options. */
  options: string[];
  unit: string;
  least: number | null;
  most: number | null;
  /** Only whole numbers are meant. */
  whole: boolean;
}

export type RoundState = "draft" | "open" | "closed";

/** Why a reading needs a look (SPEC). Empty when it is clear. */
export const unclearReasons = [
  "above-or-below",
  "number-or-answer",
  "by-order",
  "twice",
  "look-alike-letter",
  "letter-and-words",
  "several-options",
  "negated",
  "no-option",
  "separator",
  "no-number",
  "several-numbers",
  "out-of-range",
  "not-whole",
] as const;
export type Unclear = (typeof unclearReasons)[number] | "";

/** An answer as it was understood. */
export interface Reading {
  text: string;
  /** The option, from 0. */
  choice: number | null;
  number: number | null;
  unclear: Unclear;
}

/** The letter that stands before an option, from 0. */
export const letterOf = (option: number) => String.fromCharCode(97 + option);
