import type { Question } from "./round";
import { letterOf } from "./round";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A question as it stands in a mail: number and words, how to answer, lettered options; room below. */
export function questionBlock(question: Question, t: Say): string {
  const { position, text, options } = question;
  const hint = questionHint(question, t);
  const lines = [`${position}. ${text}`, ...(hint ? [`   (${hint})`] : [])];
  if (question.kind === "choice") lines.push(...options.map((option, i) => `   ${letterOf(i)}) ${option}`));
  return `${lines.join("\n")}\n`;
}

/** How a question wants to be answered; empty for open ones. */
export function questionHint({ kind, unit, least, most, whole }: Question, t: Say): string {
  if (kind === "choice") return t("survey.hint.choice");
  if (kind === "open") return "";
  const range =
    least !== null && most !== null
      ? t("survey.hint.range", { least, most })
      : least !== null
        ? t("survey.hint.least", { least })
        : most !== null
          ? t("survey.hint.most", { most })
          : "";
  const number = t(whole ? "survey.hint.whole" : "survey.hint.number");
  return [unit ? `${number}, ${unit}` : number, range].filter(Boolean).join(", ");
}
