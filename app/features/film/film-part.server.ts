import type { Db } from "../../db.server";
import { chapterList, vttOfChapters, vttOfMarkers } from "./film-vtt";
import { type FilmRow, findFilm, markerOf, sessionsOfFilm } from "./store.server";

/** What can be fetched of a film: a stored file, or a text made for the answer. `etag` changes when the content does. */
export type FilmPart = { mime: string } & ({ key: string; etag: string } | { text: string });

export type FilmRecord = FilmRow;

/** The film with the sessions that show it; null when there is none. */
export async function findFilmInSessions(
  db: Db,
  id: string,
): Promise<{ film: FilmRecord; sessionIds: string[] } | null> {
  const film = await findFilm(db, id);
  return film && { film, sessionIds: await sessionsOfFilm(db, id) };
}

const vtt = (text: string): FilmPart => ({ mime: "text/vtt; charset=utf-8", text });

/** A part by its name in the address: media, captions.<lang>.vtt, chapters.vtt, markers.vtt, poster.jpg; null: none such. */
export function filmPart(film: FilmRecord, name: string): FilmPart | null {
  if (name === "media") return { mime: film.mime, key: film.fileKey, etag: film.sha256 };
  if (name === "poster.jpg")
    return film.posterKey ? { mime: "image/jpeg", key: film.posterKey, etag: film.posterKey } : null;
  if (name === "chapters.vtt") return vtt(vttOfChapters(chapterList(film.chapters)));
  if (name === "markers.vtt") return vtt(vttOfMarkers(film.markers.map(markerOf), film));
  const language = /^captions\.([A-Za-z-]{2,20})\.vtt$/.exec(name)?.[1];
  const captions = film.captions.find((one) => one.language === language);
  return captions ? vtt(captions.body) : null;
}
