import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../errors";
import { addCaseFile, findCaseFile, removeCaseFile } from "../features/coursework/case/case-files.server";
import { caseFields, longestText } from "../features/coursework/case/limits";
import { readCase } from "../features/coursework/case/read-case.server";
import { saveTexts } from "../features/coursework/case/save-texts.server";
import { readsCase, writesCase } from "../features/coursework/case/who-may";
import { seesRoom } from "../features/live/state";
import { fileKind, safeName } from "../features/mail/file-rules";
import { showcaseSessions } from "../features/programme/showcase-sessions.server";
import { itemsOf } from "../features/room/run-sheet";
import type { RunSheetItem } from "../features/room/state";
import { readIdeas } from "../features/showcase/read-ideas.server";
import type { Idea } from "../features/showcase/state";
import { type Call, readJson, sendError, sendJson } from "./call.server";
import type { Deps } from "./deps.server";
import { sendDownload } from "./download.server";
import { takeOneFile } from "./one-file.server";
import { recent } from "./recent.server";
import type { Scope, SessionScope } from "./scope.server";
import { drainAfter } from "./unread.server";
import { viewerOf } from "./viewer.server";

/** The case of a city whose people ask to write it. Throws `not_found` for an unknown city, `forbidden` for another's. */
export async function ownCase(deps: Deps, { programme, standing }: Scope, city: string | undefined) {
  const found = await readCase(deps.db.client, programme.id, city ?? "");
  if (!found) throw new AppError("not_found");
  if (!writesCase(standing, found.site.id)) throw new AppError("forbidden", {}, "case_of_another");
  return found;
}

/** When the first session with cases on its run sheet begins (ms); null when there is none. */
export async function casesBegin(deps: Deps, programmeId: string): Promise<number | null> {
  return (await showcaseSessions(deps.db.client, programmeId))[0]?.startsAt ?? null;
}

/** The ideas to a city's case from every session in which it was shown, the most supported of a session first. */
export async function ideasOf(deps: Deps, programmeId: string, city: string): Promise<Idea[]> {
  const sessions = await showcaseSessions(deps.db.client, programmeId);
  const look = (id: string) => recent(deps, `ideas ${id}`, () => readIdeas(deps.db, id));
  return (await Promise.all(sessions.map(({ id }) => look(id)))).flat().filter(({ site }) => site === city);
}

const sentText = z.strictObject({
  field: z.enum(caseFields),
  text: z.string().max(4 * longestText),
  version: z.number().int().min(0),
});

/** `POST …/texts`: one text as it is typed. 409 with the text that stands when it has changed meanwhile. */
export async function postCaseTexts(call: Call, scope: Scope): Promise<void> {
  const { deps, req } = call;
  const { site } = await ownCase(deps, scope, req.params.city);
  const sent = sentText.safeParse(await readJson(call));
  if (!sent.success) throw new AppError("invalid");
  const { saved, stale } = await saveTexts(deps, site.id, scope.standing.membershipId, [sent.data]);
  const current = stale[sent.data.field];
  if (current) return sendError(call, new AppError("stale", {}, "case_text_stale"), { current });
  sendJson(call, 200, { version: saved[sent.data.field] });
}

/** `POST …/files`: a file or the slides by a plain form, field `kind` before the file. */
export async function postCaseFile(call: Call, scope: Scope): Promise<void> {
  const { deps, req, res } = call;
  await drainAfter(call, async () => {
    const { site } = await ownCase(deps, scope, req.params.city);
    const arrived = await takeOneFile(req, join(deps.config.dataDir, "cases-coming"));
    const kind = arrived.fields.kind === "slides" ? "slides" : "file";
    try {
      const contentType = kind === "slides" ? "application/pdf" : fileKind(arrived.fileName, arrived.first);
      if (!contentType.includes("/")) throw new AppError("unsupported_type", {}, "case_file_kind");
      const name = safeName(arrived.fileName, contentType, 1);
      await addCaseFile(deps, site.id, scope.standing.membershipId, { ...arrived, kind, name, contentType });
    } finally {
      await rm(arrived.path, { force: true });
    }
    if (kind === "slides") await tellRooms(deps, scope.programme.id);
  });
  if (req.accepts(["json", "html"]) === "json") return sendJson(call, 200, {});
  res.redirect(303, `/programmes/${scope.programme.slug}/cases/${req.params.city}#files`);
}

/** Takes a file away, for the page's form. */
export async function dropCaseFile(deps: Deps, { programme }: Scope, siteId: string, id: string): Promise<void> {
  await removeCaseFile(deps, siteId, id);
  await tellRooms(deps, programme.id);
}

/** Rooms in which the slides may be shown learn of new ones. */
async function tellRooms(deps: Deps, programmeId: string): Promise<void> {
  for (const { id } of await showcaseSessions(deps.db.client, programmeId)) await deps.live.contentChanged(id);
}

/** `GET …/files/:id`: the file, for those who may read its case. */
export async function getCaseFile(call: Call, { programme, standing, crew }: Scope): Promise<void> {
  const { deps, req } = call;
  const file = await findCaseFile(deps, programme.id, req.params.id ?? "");
  if (!file || file.site.slug !== req.params.city) throw new AppError("not_found");
  const about = { siteId: file.site.id, givenInAt: file.givenInAt, begins: await casesBegin(deps, programme.id) };
  const stored = readsCase(standing, crew, about, deps.clock.now()) && (await deps.files.open(file.key));
  if (!stored) throw new AppError("not_found");
  await sendDownload(call, stored, file);
}

/** `GET …/sessions/:n/slides/:id`: the slides of a city that shows its case in this session, for everybody in its room. */
export async function getSlides(call: Call, scope: SessionScope): Promise<void> {
  const { deps, req } = call;
  const { programme, session } = scope;
  const { log, facts } = await deps.live.get(session.id);
  const file = await findCaseFile(deps, programme.id, req.params.id ?? "");
  const shown = file?.kind === "slides" && showsCase(itemsOf(facts.runSheet, log.state.runsheet), file.site.slug);
  const stored = shown && seesRoom(log.state, viewerOf(scope)) && (await deps.files.open(file.key));
  if (!stored) throw new AppError("not_found");
  await sendDownload(call, stored, file, true);
}

/** Has this city a place on the run sheet, or may it be given one on the spot? */
const showsCase = (items: readonly RunSheetItem[], city: string) =>
  items.some(({ kind, site }) => kind === "showcase" && (site ?? city) === city);
