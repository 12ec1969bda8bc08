import { type ContentFiles, mediaOf, textOf } from "./files";
import { isLanguage } from "./places";
import { type Problem, reportInto } from "./problem";
import { readYaml } from "./read-yaml";
import { type ChapterContent, type FilmContent, filmFile } from "./schema";
import { readMarkers } from "./validate-markers";
import { parseWebVtt } from "./webvtt";

/** Reads films/<slug>/; a film whose film.yaml cannot be read is left out. Sorted by slug. */
export function validateFilms(
  files: ContentFiles,
  sites: readonly string[] | null,
  problems: Problem[],
): FilmContent[] {
  const slugs = new Set([...files.keys()].flatMap((path) => /^films\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...slugs].sort().flatMap((slug) => readFilm(files, slug, sites, problems) ?? []);
}

function readFilm(
  files: ContentFiles,
  slug: string,
  sites: readonly string[] | null,
  problems: Problem[],
): FilmContent | null {
  const folder = `films/${slug}/`;
  const path = `${folder}film.yaml`;
  const report = reportInto(problems, path);
  const text = textOf(files, path);
  if (text === null) {
    report(1, "the file does not exist", "create it with slug, title, description and language");
    return null;
  }
  const written = readYaml(text, filmFile, report);
  if (written && written.value.slug !== slug) {
    report(
      written.lineOf(["slug"]),
      `the slug "${written.value.slug}" does not fit the folder`,
      `write ${slug} or rename the folder`,
    );
  }
  const media = readMedia(files, `${folder}film.mp4`, "film", problems);
  const poster = readMedia(files, `${folder}poster.jpg`, "picture", problems);
  const captions = readCaptions(files, folder, problems);
  const chapters = readChapters(files, folder, problems);
  const markers = readMarkers(files, folder, sites, problems);
  return written && { ...written.value, media, poster, captions, chapters, markers };
}

function readMedia(files: ContentFiles, file: string, what: string, problems: Problem[]): FilmContent["media"] {
  const media = mediaOf(files, file) ?? { file, bytes: 0 };
  if (media.bytes === 0) {
    const state = files.has(file) ? "is empty" : "does not exist";
    reportInto(problems, file)(1, `the ${what} ${state}`, `put the ${what} there`);
  }
  return media;
}

/** The languages that have captions; every caption file is read whole. */
function readCaptions(files: ContentFiles, folder: string, problems: Problem[]): FilmContent["captions"] {
  const found: FilmContent["captions"] = [];
  for (const file of [...files.keys()].sort()) {
    const language = file.startsWith(folder)
      ? /^captions\.([^.]+)\.vtt$/.exec(file.slice(folder.length))?.[1]
      : undefined;
    if (language === undefined) continue;
    const report = reportInto(problems, file);
    if (!isLanguage(language))
      report(1, `"${language}" is not a language`, "name the file captions.en.vtt, with its language's code");
    const text = textOf(files, file) ?? "";
    for (const cue of parseWebVtt(text, report)) {
      if (cue.text === "") report(cue.line, "the caption has no words", "write them below its times or remove it");
    }
    found.push({ language, file, text });
  }
  return found;
}

function readChapters(files: ContentFiles, folder: string, problems: Problem[]): ChapterContent[] {
  const file = `${folder}chapters.vtt`;
  const text = textOf(files, file);
  if (text === null) return [];
  const report = reportInto(problems, file);
  const cues = parseWebVtt(text, report);
  cues.forEach((cue, index) => {
    if (cue.text === "" || cue.text.includes("\n"))
      report(cue.line, "the chapter's title is not one line", "write one line of title below its times");
    const before = cues[index - 1];
    if (before && cue.startMs < before.endMs)
      report(cue.line, "the chapter begins before the one above it ends", "end that one where this one begins");
  });
  return cues.map(({ text: title, startMs, endMs }) => ({ title, startMs, endMs }));
}
