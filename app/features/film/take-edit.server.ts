import { AppError } from "../../errors";
import type { EditDeps } from "./edit-film.server";
import { hasForeignField } from "./edit-form";
import type { Fields } from "./edit-limits";
import { removeMarker, saveMarker } from "./edit-marker.server";
import { importMarkers, putChapters, putFilmCaptions, removeChapters, removeFilmCaptions } from "./edit-texts.server";
import type { Said } from "./said";
import { filmsOfSession } from "./store.server";
import { formatTimecode } from "./timecode";

/** A form of the film page, its film, and who may open discussions. */
interface Edit {
  deps: EditDeps;
  film: { id: string; slug: string; fpsNum: number; fpsDen: number };
  sites: string[];
  fields: Fields;
}

/** `saved`: all is well and the page is shown anew, with this notice. */
export type Answer = { said: Said; status: number } | { saved: string; film: string; at: string; marker?: string };

const plainFile = new Set(["intent", "film", "version", "language", "file"]);

const intents: Record<string, (edit: Edit) => Promise<Answer>> = {
  "marker.save": saveOne,
  "marker.remove": removeOne,
  "markers.try": (edit) => takeMarkers(edit, false),
  "markers.import": (edit) => takeMarkers(edit, true),
  "captions.put": takeCaptions,
  "captions.remove": removeCaptions,
  "chapters.put": takeChapters,
  "chapters.remove": dropChapters,
};

/** Does what a form of the film page asks for. Throws `invalid` for a form that is not ours, `not_found` for another session's film. */
export async function takeEdit(
  deps: EditDeps,
  session: { id: string },
  sites: string[],
  fields: Fields,
): Promise<Answer> {
  const { intent = "" } = fields;
  const work = Object.hasOwn(intents, intent) ? intents[intent] : undefined;
  const foreign = intent.startsWith("marker.")
    ? hasForeignField(fields)
    : !Object.keys(fields).every((name) => plainFile.has(name));
  if (!work || foreign) throw new AppError("invalid");
  const film = (await filmsOfSession(deps.db.client, session.id)).find(({ id }) => id === fields.film);
  if (!film) throw new AppError("not_found");
  return work({ deps, film, sites, fields });
}

const refused = (said: Said, status = 422): Answer => ({ said, status });
const done = (about: string, key: string, values: Record<string, string | number>, undo?: Fields): Answer => ({
  said: { about, done: { key, values }, undo },
  status: 200,
});

async function saveOne({ deps, film, sites, fields }: Edit): Promise<Answer> {
  const outcome = await saveMarker(deps, film.id, sites, fields);
  const about = `marker:${fields.version ? fields.marker : ""}`;
  if ("saved" in outcome)
    return { saved: "marker", film: film.slug, marker: outcome.saved, at: `marker-${outcome.saved}` };
  if ("stale" in outcome)
    return refused({ about: `marker:${fields.marker}`, values: fields, theirs: outcome.stale }, 409);
  return refused({ about, values: fields, problems: outcome.problems });
}

async function removeOne({ deps, film, fields }: Edit): Promise<Answer> {
  const outcome = await removeMarker(deps, film.id, fields);
  if ("stale" in outcome)
    return refused({ about: `marker:${fields.marker}`, values: fields, theirs: outcome.stale }, 409);
  const { removed } = outcome;
  if (!removed) return { saved: "gone", film: film.slug, at: "markers" };
  const undo: Record<string, string> = {
    intent: "marker.save",
    film: film.id,
    marker: removed.id,
    at: `#${removed.frame}`,
    title: removed.title,
    minutes: String(removed.minutes ?? ""),
    opens: removed.opens ?? "",
  };
  if (removed.closing) undo.closing = "on";
  for (const [language, words] of Object.entries(removed.question)) undo[`question.${language}`] = words;
  const at = formatTimecode(film, removed.frame);
  return done("markers", "markerRemoved", { title: removed.title || at, at }, undo);
}

async function takeMarkers({ deps, film, sites, fields }: Edit, apply: boolean): Promise<Answer> {
  const outcome = await importMarkers(deps, film.id, sites, fields, apply);
  if ("plan" in outcome) {
    const { plan, version } = outcome;
    const next = { intent: "markers.import", film: film.id, version, file: fields.file ?? "" };
    return { said: { about: "markers", plan: { plan, fields: next } }, status: 200 };
  }
  if ("imported" in outcome) {
    const undo = { intent: "markers.import", film: film.id, version: outcome.version, file: outcome.undo };
    return done("markers", "markersImported", { count: outcome.imported }, undo);
  }
  return notTaken("markers", outcome);
}

async function takeCaptions({ deps, film, fields }: Edit): Promise<Answer> {
  const outcome = await putFilmCaptions(deps, film.id, fields);
  if ("captions" in outcome) return { saved: "captions", film: film.slug, at: "captions" };
  return notTaken(`captions:${fields.version ? fields.language : ""}`, outcome, fields.language);
}

async function removeCaptions({ deps, film, fields }: Edit): Promise<Answer> {
  const outcome = await removeFilmCaptions(deps, film.id, fields);
  if (!("removedCaptions" in outcome)) return notTaken(`captions:${fields.language}`, outcome);
  const language = outcome.removedCaptions;
  if (outcome.undo === "") return { saved: "gone", film: film.slug, at: "captions" };
  const undo = { intent: "captions.put", film: film.id, language, file: outcome.undo };
  return done("captions:", "captionsRemoved", { language }, undo);
}

async function takeChapters({ deps, film, fields }: Edit): Promise<Answer> {
  const outcome = await putChapters(deps, film.id, fields);
  if ("chapters" in outcome) return { saved: "chapters", film: film.slug, at: "chapters" };
  return notTaken("chapters", outcome);
}

async function dropChapters({ deps, film, fields }: Edit): Promise<Answer> {
  const outcome = await removeChapters(deps, film.id, fields);
  if (!("undo" in outcome)) return notTaken("chapters", outcome);
  const undo = { intent: "chapters.put", film: film.id, version: outcome.version, file: outcome.undo };
  return done("chapters", "chaptersRemoved", {}, undo);
}

/** A file that was refused, or came too late. */
function notTaken(about: string, outcome: Pick<Said, "problems" | "lines" | "stale">, language = ""): Answer {
  const { problems, lines, stale } = outcome;
  return refused({ about, problems, lines, stale, values: { language } }, stale ? 409 : 422);
}
