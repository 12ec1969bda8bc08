import type { Kind, Question, Reading } from "./round";

/** A member of the programme who was asked, or has answered. */
export interface Respondent {
  membershipId: string;
  name: string;
  city: string | null;
  country: string | null;
}

export interface Given extends Reading {
  questionId: string;
  membershipId: string;
  source: "mail" | "page" | "crew";
  at: number;
}

export interface AnswerView extends Reading {
  membershipId: string;
  name: string;
  city: string | null;
  country: string | null;
  source: Given["source"];
  at: number;
  /** What stood here before, oldest first. */
  earlier: string[];
}

export interface QuestionResult {
  id: string;
  position: number;
  kind: Kind;
  text: string;
  options: string[];
  unit: string;
  /** In the order of the cities; who gave none is not in it. */
  answers: AnswerView[];
  /** How often each option was chosen. */
  counts: number[];
  /** Of the clear numbers; null when there are none. */
  numbers: { least: number; middle: number; most: number } | null;
}

/** Collates answers by question and city. `given` is oldest first: the last of a member to a question counts. */
export function collate(
  questions: readonly (Question & { id: string })[],
  respondents: readonly Respondent[],
  given: readonly Given[],
): QuestionResult[] {
  return questions.map(({ id, position, kind, text, options, unit }) => {
    const answers = respondents.flatMap((who): AnswerView[] => {
      const all = given.filter((one) => one.questionId === id && one.membershipId === who.membershipId);
      const last = all.at(-1);
      if (!last) return [];
      const { choice, number, unclear, source, at } = last;
      const earlier = all.slice(0, -1).map((one) => one.text);
      return [{ ...who, text: last.text, choice, number, unclear, source, at, earlier }];
    });
    const numbers = answers.flatMap((answer) => answer.number ?? []).sort((a, b) => a - b);
    return {
      ...{ id, position, kind, text, options, unit, answers },
      counts: options.map((_, option) => answers.filter((answer) => answer.choice === option).length),
      numbers:
        numbers.length === 0 ? null : { least: numbers[0] ?? 0, middle: median(numbers), most: numbers.at(-1) ?? 0 },
    };
  });
}

/** The members who have not answered anything yet. */
export function missing(respondents: readonly Respondent[], given: readonly Given[]): Respondent[] {
  const answered = new Set(given.map((one) => one.membershipId));
  return respondents.filter((one) => !answered.has(one.membershipId));
}

function median(sorted: number[]): number {
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - (sorted.length % 2 === 0 ? 1 : 0)], sorted[half]];
  return (low + high) / 2;
}
