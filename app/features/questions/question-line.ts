import type { ThreadState, ThreadView } from "./wire";

/** A thread as one line of the session's page. */
export function questionLine(thread: ThreadView): {
  id: string;
  text: string;
  from: string;
  answers: { id: string; text: string; from: string }[];
  state: ThreadState;
  at: string;
} {
  const { id, state, question, answers } = thread;
  return {
    id,
    text: question.text,
    from: question.city ?? question.author,
    answers: answers.map(({ id: answer, text, city, author }) => ({ id: answer, text, from: city ?? author })),
    state,
    at: new Date(question.at).toISOString(),
  };
}
