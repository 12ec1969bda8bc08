import type { Db } from "../../db.server";
import { sitesOf } from "../programme/sites-of.server";
import { versionOfMarkers } from "./edit-texts.server";
import { versionOf } from "./edit-version.server";
import type { EditedFilm, EditorView } from "./edit-view";
import { chapterList } from "./film-vtt";
import { type FilmRow, filmsOfSession, markerOf } from "./store.server";

interface Asked {
  programmeId: string;
  sessionId: string;
  /** The film's slug; the session's first film without it. */
  film: string | null;
  mayEdit: boolean;
  mayWatch: boolean;
}

/** What the film page of a session shows; an unknown film gives the session's first. */
export async function readEditor(db: Db, asked: Asked): Promise<EditorView> {
  const rows = await filmsOfSession(db, asked.sessionId);
  const sites = await sitesOf(db, asked.programmeId);
  const row = rows.find(({ slug }) => slug === asked.film) ?? rows[0];
  return {
    films: rows.map(({ slug, title }) => ({ slug, title })),
    film: row ? editedFilm(row, asked.mayWatch) : null,
    sites: sites.map(({ slug, city }) => ({ slug, city })),
    mayEdit: asked.mayEdit,
    mayWatch: asked.mayWatch,
  };
}

/** A film as its editor sees it, with the fingerprints by which an old page is noticed. */
export function editedFilm(row: FilmRow, mayWatch: boolean): EditedFilm {
  const { id, slug, title, fpsNum, fpsDen, frames, firstPtsMs } = row;
  const part = (name: string) => `/api/films/${id}/${name}`;
  const plain = row.markers.map(markerOf);
  const markers = plain.map((marker) => ({ ...marker, version: versionOf(marker) }));
  return {
    ...{ id, slug, title, fpsNum, fpsDen, frames, firstPtsMs, markers },
    mediaHref: mayWatch ? part("media") : null,
    posterHref: mayWatch && row.posterKey ? part("poster.jpg") : null,
    captions: row.captions.map(({ language, body }) => ({
      language,
      href: part(`captions.${language}.vtt`),
      version: versionOf(body),
    })),
    chapters: chapterList(row.chapters),
    chaptersVersion: versionOf(row.chapters),
    markersVersion: versionOfMarkers(plain),
  };
}
