import type { Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { FormDeps, Place } from "./form-deps.server";
import type { Reader } from "./reader";
import { findHoldThread, findMarker, insertMessage, insertThread } from "./store.server";
import { tellPeople } from "./tell.server";
import { holdSchema } from "./wire";

/**
 * Sends the question of a film's hold to the expert, with film and moment. A hold's question goes once a session: doing
 * it again finds the same thread. Throws `not_found` for a marker of another session's film or without a question.
 */
export async function askHold(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  form: Record<string, string>,
): Promise<string> {
  const { film, marker: slug } = holdSchema.parse(form);
  if (!reader.may("question.moderate")) throw new AppError("forbidden");
  return deps.db.transaction(async (tx: Tx) => {
    const marker = await findMarker(tx, place.sessionId, film, slug);
    const text = marker && wordsOf(marker.question);
    if (!marker || !text) throw new AppError("not_found");
    const { filmId, frame, title: holdTitle } = marker;
    const known = await findHoldThread(tx, place.sessionId, filmId, frame);
    if (known) return known;
    const now = deps.clock.now();
    const askerId = reader.membershipId;
    const threadId = await insertThread(tx, { ...place, askerId, filmId, frame, holdTitle }, now);
    const message = { threadId, kind: "question", authorId: askerId, text } as const;
    const how = { folded: "", source: "page", state: "published", inboundId: null } as const;
    const messageId = await insertMessage(tx, { ...message, ...how }, now);
    await tellPeople(deps, tx, threadId, { ...message, id: messageId });
    return threadId;
  });
}

/** The question in English, or in the first language it has. */
function wordsOf(json: string): string {
  const byLanguage = JSON.parse(json) as Record<string, string>;
  return (byLanguage.en ?? Object.values(byLanguage)[0] ?? "").trim();
}
