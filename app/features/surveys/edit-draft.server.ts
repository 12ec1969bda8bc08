import { AppError } from "../../errors";
import type { SurveyDeps } from "./deps.server";
import type { Question } from "./round";
import { deleteRound, findRound, insertRound, saveRound } from "./store.server";
import { mostQuestions, readDraft } from "./wire";

const empty: Omit<Question, "position"> = {
  kind: "open",
  text: "",
  options: [],
  unit: "",
  least: null,
  most: null,
  whole: false,
};

/** A new draft with one empty question; its number. */
export function newDraft(deps: SurveyDeps, programmeId: string): Promise<number> {
  const draft = { title: "", intro: "", questions: [{ ...empty, position: 1 }] };
  return deps.db.transaction((tx) => insertRound(tx, programmeId, draft, deps.clock.now()));
}

/**
 * Saves a draft as its form says; `change` adds a question, or takes away or lifts the one with that number. Throws
 * `invalid` when a field cannot be read and `conflict` when the round has been sent.
 */
export async function saveDraft(
  deps: SurveyDeps,
  roundId: string,
  form: Record<string, string>,
  change: string,
): Promise<void> {
  const draft = readDraft(form);
  if (!draft) throw new AppError("invalid", {}, "survey_unreadable");
  const questions = changed(draft.questions, change).map((question, i) => ({ ...question, position: i + 1 }));
  await deps.db.transaction(async (tx) => {
    const round = await findRound(tx, roundId);
    if (!round) throw new AppError("not_found");
    if (round.state !== "draft") throw new AppError("conflict", {}, "survey_sent");
    await saveRound(tx, roundId, { ...draft, questions });
  });
}

/** Throws a draft away. A round that was sent stays. */
export function discardDraft(deps: SurveyDeps, roundId: string): Promise<void> {
  return deps.db.transaction((tx) => deleteRound(tx, roundId));
}

function changed(questions: Question[], change: string): Question[] {
  const [what, number] = change.split("-");
  const at = Number(number) - 1;
  if (what === "add" && questions.length < mostQuestions) return [...questions, { ...empty, position: 0 }];
  if (what === "remove") return questions.filter((_, i) => i !== at);
  const [above, moved] = [questions[at - 1], questions[at]];
  if (what === "up" && above && moved) return [...questions.slice(0, at - 1), moved, above, ...questions.slice(at + 1)];
  return questions;
}
