import type { Letter } from "../mail/letter";
import { questionBlock } from "./question-block";
import { letterOf, type Question, type Reading } from "./round";

type Say = (key: string, values?: Record<string, string | number>) => string;

export interface Asked {
  title: string;
  intro: string;
  questions: readonly Question[];
  programme: string;
  /** Who asks. */
  author: string;
  /** The round's page for this person. */
  page: string;
  /** The receiver's language. */
  language: string;
}

const values = (round: Asked) => ({
  title: round.title,
  author: round.author,
  programme: round.programme,
  count: round.questions.length,
});

/** The questions, to answer by replying; `reminder` says that they were sent before. */
export function askLetter(round: Asked, t: Say, reminder = false): Letter {
  const kind = reminder ? "reminder" : "survey";
  return {
    language: round.language,
    subject: t(`${kind}.subject`, values(round)),
    asksReply: true,
    blocks: [
      { kind: "lead", text: t(`${kind}.lead`, values(round)) },
      { kind: "text", text: t("survey.readers", values(round)) },
      ...(round.intro ? [{ kind: "words" as const, text: round.intro }] : []),
      ...round.questions.map((question) => ({ kind: "text" as const, text: questionBlock(question, t) })),
      { kind: "link", label: t("survey.page"), url: round.page },
    ],
    footer: t("footer", values(round)),
  };
}

/** How a reply was understood: so that people can put it right by replying again. */
export function understoodLetter(
  round: Asked,
  answers: ReadonlyMap<number, Reading>,
  leftovers: readonly string[],
  t: Say,
): Letter {
  const lines = round.questions.map((question) => {
    const reading = answers.get(question.position);
    return `${question.position}. ${question.text}\n${reading ? understood(question, reading, t) : `   ${t("understood.none")}`}\n`;
  });
  const open = round.questions.some(({ position }) => !answers.has(position) || answers.get(position)?.unclear);
  return {
    language: round.language,
    subject: t("understood.subject", values(round)),
    asksReply: true,
    blocks: [
      { kind: "lead", text: t("understood.lead", values(round)) },
      ...(leftovers.length > 0
        ? [
            { kind: "text" as const, text: t("understood.leftover") },
            ...leftovers.map((text) => ({ kind: "words" as const, text })),
          ]
        : []),
      ...lines.map((text) => ({ kind: "text" as const, text })),
      { kind: "text", text: t(open ? "understood.open" : "understood.complete") },
      { kind: "link", label: t("understood.page"), url: round.page },
    ],
    footer: t("footer", values(round)),
  };
}

/** Tells somebody that the round was closed when the reply came. */
export function lateLetter(round: Asked, t: Say): Letter {
  return {
    language: round.language,
    subject: t("late.subject", values(round)),
    asksReply: false,
    blocks: [
      { kind: "lead", text: t("late.lead", values(round)) },
      { kind: "link", label: t("understood.page"), url: round.page },
    ],
    footer: t("footer", values(round)),
  };
}

function understood(question: Question, { text, choice, number, unclear }: Reading, t: Say): string {
  if (unclear) return `   ${t("understood.unclear", { text: oneLine(text) })}\n   ${t(`unclear.${unclear}`)}`;
  if (choice !== null) return `   → ${letterOf(choice)}) ${question.options[choice] ?? ""}`;
  if (number !== null) return `   → ${number}${question.unit ? ` ${question.unit}` : ""}`;
  return `   → ${oneLine(text)}`;
}

/** Answers of several lines keep their lines under each other, moved in. */
const oneLine = (text: string) => text.replace(/\n+/g, "\n     ");
