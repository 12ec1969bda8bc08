import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../db.server";
import type { Files } from "../../ports/files";
import { probeFilm } from "./probe-film.server";
import { findFilmBySlug, replaceFilm } from "./store.server";

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
  const bytes = await deps.files.importFrom(fileKey, path);
  await deps.files.importFrom(posterKey, join(folder, "poster.jpg"));
  const markers = source.markers.map((marker) => ({
    slug: marker.id,
    frame: Math.min(probe.frames - 1, Math.round((marker.atMs / 1000) * fps)),
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
    ...probe,
  };
  const captions = source.captions.map(({ language, text }) => ({ language, body: text }));
  return deps.db.transaction((tx) => replaceFilm(tx, programmeId, film, markers, captions));
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
