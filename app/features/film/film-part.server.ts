import type { Db } from "../../db.server";
import { chapterList, vttOfChapters, vttOfMarkers } from "./film-vtt";
import { type FilmRow, findFilm, markerOf, programmeOfFilm, sessionsOfFilm } from "./store.server";

/** What can be fetched of a film: a stored file, or a text made for the answer. `etag` changes when the content does. */
export type FilmPart = { mime: string } & ({ key: string; etag: string } | { text: string });

export type FilmRecord = FilmRow;

/** The film with the sessions that show it and its programme; null when there is none. */
export async function findFilmInSessions(
  db: Db,
  id: string,
): Promise<{ film: FilmRecord; sessionIds: string[]; programme: string } | null> {
  const film = await findFilm(db, id);
  return film && { film, sessionIds: await sessionsOfFilm(db, id), programme: await programmeOfFilm(db, id) };
}

const vtt = (text: string): FilmPart => ({ mime: "text/vtt; charset=utf-8", text });

/**
 * A part by its name in the address: media, stills/<second>.jpg, captions.<lang>.vtt, chapters.vtt, markers.vtt, poster.jpg; null: none
 * such. The small copy is asked for as media with `copy` small; who asks for it before it is made gets null.
 */
export function filmPart(film: FilmRecord, name: string, copy?: string): FilmPart | null {
  if (name === "media" && copy !== undefined)
    return copy === "small" && film.smallKey ? { mime: "video/mp4", key: film.smallKey, etag: film.smallKey } : null;
  if (name === "media") return { mime: film.mime, key: film.fileKey, etag: film.sha256 };
  if (name === "poster.jpg")
    return film.posterKey ? { mime: "image/jpeg", key: film.posterKey, etag: film.posterKey } : null;
  if (name === "chapters.vtt") return vtt(vttOfChapters(chapterList(film.chapters)));
  if (name === "markers.vtt") return vtt(vttOfMarkers(film.markers.map(markerOf), film));
  const second = /^stills\/(0|[1-9]\d{0,5})\.jpg$/.exec(name)?.[1];
  if (second !== undefined) {
    const key = `${film.stillsKey}/${second}.jpg`;
    return Number(second) < (film.stills ?? 0) ? { mime: "image/jpeg", key, etag: key } : null;
  }
  const language = /^captions\.([A-Za-z-]{2,20})\.vtt$/.exec(name)?.[1];
  const captions = film.captions.find((one) => one.language === language);
  return captions ? vtt(captions.body) : null;
}
