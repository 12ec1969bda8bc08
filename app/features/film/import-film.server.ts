import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../db.server";
import { AppError } from "../../errors";
import type { Files } from "../../ports/files";
import { vttTime } from "./film-vtt";
import { probeFilm } from "./probe-film.server";
import { findFilmBySlug, madeOf, nothingMade, replaceFilm } from "./store.server";

/** A film as its content files describe it; times in ms from its start. */
export interface FilmSource {
  slug: string;
  title: string;
  description: string;
  captions: { language: string; text: string }[];
  chapters: { title: string; startMs: number; endMs: number }[];
  markers: {
    id: string;
    atMs: number;
    title?: string;
    question?: Record<string, string>;
    minutes?: number;
    opens?: string;
    closing: boolean;
  }[];
}

/**
 * Brings a film's folder (film.mp4, poster.jpg and what `source` says) in and returns its id. Files first, rows after,
 * so an interrupted import is repeated whole. The same source again changes nothing, and neither does it once people
 * have edited the film's markers: `edited` rows keep no fingerprint.
 */
export async function importFilm(
  deps: { db: Database; files: Files },
  programmeId: string,
  folder: string,
  source: FilmSource,
): Promise<string> {
  const path = join(folder, "film.mp4");
  const sha256 = await fingerprint(path);
  const importedHash = createHash("sha256").update(sha256).update(JSON.stringify(source)).digest("hex");
  const found = await findFilmBySlug(deps.db.client, programmeId, source.slug);
  if (found && (found.importedHash === importedHash || found.importedHash === null)) return found.id;

  const probe = await probeFilm(path);
  const fps = probe.fpsNum / probe.fpsDen;
  const fileKey = `films/${sha256}/${basename(path)}`;
  const posterKey = `films/${sha256}/poster-${(await fingerprint(join(folder, "poster.jpg"))).slice(0, 16)}.jpg`;
  refuseTwins(source, (atMs) => frameAt(atMs, fps, probe.frames));
  const bytes = await deps.files.importFrom(fileKey, path);
  await deps.files.importFrom(posterKey, join(folder, "poster.jpg"));
  const markers = source.markers.map((marker) => ({
    slug: marker.id,
    frame: frameAt(marker.atMs, fps, probe.frames),
    timeMs: marker.atMs,
    title: marker.title ?? "",
    question: JSON.stringify(marker.question ?? {}),
    minutes: marker.minutes ?? null,
    opens: marker.opens ?? null,
    closing: marker.closing,
  }));
  const film = {
    slug: source.slug,
    title: source.title,
    description: source.description,
    chapters: JSON.stringify(source.chapters),
    fileKey,
    posterKey,
    bytes,
    sha256,
    importedHash,
    ...(found?.sha256 === sha256 ? madeOf(found) : nothingMade),
    ...probe,
  };
  const captions = source.captions.map(({ language, text }) => ({ language, body: text }));
  return deps.db.transaction((tx) => replaceFilm(tx, programmeId, film, markers, captions));
}

const frameAt = (atMs: number, fps: number, frames: number) => Math.min(frames - 1, Math.round((atMs / 1000) * fps));

/** The film can hold once on a frame: two markers there are a mistake, of which one would be lost. */
function refuseTwins({ slug, markers }: FilmSource, frameOf: (atMs: number) => number): void {
  const taken = new Map<number, string>();
  for (const { id, atMs } of markers) {
    const other = taken.get(frameOf(atMs));
    if (other !== undefined)
      throw new AppError("invalid", { film: slug, marker: id, other, at: vttTime(atMs) }, "film_markers_same");
    taken.set(frameOf(atMs), id);
  }
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
