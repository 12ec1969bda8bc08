import { isLanguage } from "../programme/content/places";
import { readCaptionFile } from "./caption-file";
import { readChapterFile } from "./chapter-file";
import { type EditDeps, editFilm } from "./edit-film.server";
import type { Fields } from "./edit-limits";
import { versionOf } from "./edit-version.server";
import type { Marker } from "./facts";
import { chapterList, vttOfChapters, vttOfMarkers } from "./film-vtt";
import { canonical, type MarkerPlan, planMarkers, readMarkerFile } from "./marker-file";
import type { Problem } from "./marker-place";
import { deleteCaptions, type FilmRow, markerOf, putCaptions, replaceMarkers, updateFilm } from "./store.server";
import { msOfFrame } from "./timecode";
import type { LineProblem } from "./vtt-problem";

/** What became of a file. `stale`: somebody changed the same thing since the page was loaded; nothing was taken in. */
export type Taken<T> = T | { lines: LineProblem[] } | { problems: Problem[] } | { stale: true };

const lengthMs = (film: FilmRow) => msOfFrame(film, film.frames);
const refuse = (field: string, key: string) => ({ problems: [{ field, key: `problem.${key}` }], changed: false });
const stale = { stale: true as const, changed: false };
const noFile = refuse("file", "noFile");

/** Fingerprint of all markers of a film: an import is made for what its dry run has shown. */
export const versionOfMarkers = (markers: readonly Marker[]): string => versionOf(markers.map(canonical));

/**
 * Looks what a markers file would change, or with `apply` changes it. `undo` are the markers as they were, as a file.
 * Applied only to the markers that the dry run was made for (`version`).
 */
export function importMarkers(
  deps: EditDeps,
  filmId: string,
  sites: string[],
  { file = "", version = "" }: Fields,
  apply: boolean,
): Promise<Taken<{ plan: MarkerPlan; version: string } | { imported: number; undo: string; version: string }>> {
  return editFilm(deps, filmId, async (tx, film) => {
    if (file.trim() === "") return noFile;
    const now = film.markers.map(markerOf);
    const { markers, problems } = readMarkerFile(file, film, sites);
    if (problems.length > 0) return { lines: problems, changed: false };
    const wanted = markers.map(({ marker }) => marker);
    if (!apply) return { plan: planMarkers(now, wanted), version: versionOfMarkers(now), changed: false };
    if (version !== versionOfMarkers(now)) return stale;
    await replaceMarkers(tx, filmId, markers);
    return {
      imported: markers.length,
      undo: vttOfMarkers(now, film),
      version: versionOfMarkers(wanted),
      changed: true,
    };
  });
}

/** Takes captions in for a language; those there are give way only to somebody who has seen them (`version`). */
export function putFilmCaptions(
  deps: EditDeps,
  filmId: string,
  { language = "", file = "", version = "" }: Fields,
): Promise<Taken<{ captions: string }>> {
  return editFilm(deps, filmId, async (tx, film) => {
    if (!isLanguage(language)) return refuse("language", "language");
    if (file.trim() === "") return noFile;
    const found = film.captions.find((one) => one.language === language);
    if (found && version === "") return refuse("language", "captionsThere");
    if (version !== "" && versionOf(found?.body ?? "") !== version) return stale;
    const { vtt, problems } = readCaptionFile(file, lengthMs(film));
    if (problems.length > 0) return { lines: problems, changed: false };
    await putCaptions(tx, filmId, language, vtt);
    return { captions: language, changed: true };
  });
}

/** Takes a language's captions out; `undo` is their text. */
export function removeFilmCaptions(
  deps: EditDeps,
  filmId: string,
  { language = "", version = "" }: Fields,
): Promise<Taken<{ removedCaptions: string; undo: string }>> {
  return editFilm(deps, filmId, async (tx, film) => {
    const found = film.captions.find((one) => one.language === language);
    if (!found) return { removedCaptions: language, undo: "", changed: false };
    if (versionOf(found.body) !== version) return stale;
    await deleteCaptions(tx, filmId, language);
    return { removedCaptions: language, undo: found.body, changed: true };
  });
}

/** Takes a file of chapters in, or with an empty one none at all; in place of those that were seen (`version`). */
export function putChapters(
  deps: EditDeps,
  filmId: string,
  { file = "", version = "" }: Fields,
): Promise<Taken<{ chapters: number }>> {
  return editFilm(deps, filmId, async (tx, film) => {
    if (file.trim() === "") return noFile;
    if (versionOf(film.chapters) !== version) return stale;
    const { chapters, problems } = readChapterFile(file, lengthMs(film));
    if (problems.length > 0) return { lines: problems, changed: false };
    await updateFilm(tx, filmId, { chapters: JSON.stringify(chapters), importedHash: null });
    return { chapters: chapters.length, changed: true };
  });
}

/** Takes all chapters out if they still are as they were seen; `undo` is their file. */
export function removeChapters(
  deps: EditDeps,
  filmId: string,
  { version = "" }: Fields,
): Promise<Taken<{ chapters: number; undo: string; version: string }>> {
  return editFilm(deps, filmId, async (tx, film) => {
    if (versionOf(film.chapters) !== version) return stale;
    const list = chapterList(film.chapters);
    await updateFilm(tx, filmId, { chapters: "[]", importedHash: null });
    return { chapters: 0, undo: vttOfChapters(list), version: versionOf("[]"), changed: list.length > 0 };
  });
}
