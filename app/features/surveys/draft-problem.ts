import type { Question } from "./round";

interface Draft {
  title: string;
  questions: readonly Question[];
}

/** What keeps a draft from being sent: a key of i18n `errors` and the question it is about; null when nothing does. */
export function draftProblem({ title, questions }: Draft): { sentence: string; position: number } | null {
  if (title === "") return { sentence: "survey_no_title", position: 0 };
  if (questions.length === 0) return { sentence: "survey_no_questions", position: 0 };
  for (const { position, kind, text, options, least, most } of questions) {
    if (text === "") return { sentence: "survey_question_empty", position };
    const words = new Set(options.map((option) => option.toLowerCase()));
    if (kind === "choice" && (options.length < 2 || words.size < options.length)) {
      return { sentence: "survey_options", position };
    }
    if (kind === "number" && least !== null && most !== null && least >= most)
      return { sentence: "survey_range", position };
  }
  return null;
}
