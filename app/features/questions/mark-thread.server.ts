import { AppError } from "../../errors";
import { findVisibleThread } from "./find-visible.server";
import type { FormDeps, Place } from "./form-deps.server";
import type { Reader } from "./reader";
import { setFollower, setVote } from "./store.server";
import { markSchema } from "./wire";

/** "I ask this too", or not any more. Nobody shares their own question. */
export function voteThread(deps: FormDeps, reader: Reader, place: Place, form: Record<string, string>) {
  return mark(deps, reader, place, form, setVote);
}

/** Tells the reader of answers by mail from now on, or not any more. */
export function followThread(deps: FormDeps, reader: Reader, place: Place, form: Record<string, string>) {
  return mark(deps, reader, place, form, setFollower);
}

async function mark(
  deps: FormDeps,
  reader: Reader,
  { sessionId }: Place,
  form: Record<string, string>,
  set: typeof setVote,
): Promise<string> {
  const { thread: id, on } = markSchema.parse(form);
  if (!reader.may("question.ask")) throw new AppError("forbidden");
  await deps.db.transaction(async (tx) => {
    const thread = await findVisibleThread(tx, sessionId, id, reader);
    if (thread.askerId !== reader.membershipId) await set(tx, id, reader.membershipId, on);
  });
  return id;
}
