import { AppError } from "../../errors";
import { longestName, visibleName } from "../people/name";
import { type Correction, chatTarget, noCorrections, noteTarget } from "./corrections";
import { namesToCorrect } from "./names-to-correct";
import type { ArchiveDeps } from "./read-progress.server";
import { insertCorrection } from "./store.server";

interface Asked {
  session: { id: string; programmeId: string };
  accountId: string;
  form: Record<string, string>;
}

/** Hides a line, shows it again, or writes a name as it should be; gives which. `invalid` for anything else, `not_found` for what is not in the record. */
export async function correctRecord(
  deps: ArchiveDeps,
  { session, accountId, form }: Asked,
): Promise<Correction["kind"]> {
  const { intent, target = "", text = "" } = form;
  if (intent !== "hide" && intent !== "show" && intent !== "name") throw new AppError("invalid");
  const { log } = await deps.live.get(session.id);
  const known =
    intent === "name"
      ? namesToCorrect(log.events, noCorrections).map((name) => name.target)
      : [
          ...log.state.chat.map(({ id }) => chatTarget(id)),
          ...log.state.film.notes.map((note) => noteTarget(note.filmId, note.markerId, note.attendeeId)),
        ];
  if (!known.includes(target)) throw new AppError("not_found");
  const name = intent === "name" ? visibleName(text) : "";
  if (name === null || name.length > longestName) throw new AppError("invalid", {}, "name_needed");
  const sessionId = intent === "name" ? null : session.id;
  const { programmeId } = session;
  await insertCorrection(deps.db.client, {
    ...{ programmeId, sessionId, kind: intent, target, text: name, accountId },
    at: new Date(deps.clock.now()),
  });
  return intent;
}
