import { z } from "zod";
import type { FilmLine, FilmsView, UploadLine, WorkView } from "./films-view";
import { received } from "./intake/begin-upload.server";
import type { IntakeDeps } from "./intake/deps.server";
import type { UploadState } from "./intake/upload-states";
import { filmItems, programmeFilms, type UploadRow, uploadsOf } from "./store-intake.server";
import { type JobRow, jobsOf } from "./store-jobs.server";

const kept = z.object({
  convertible: z.boolean().default(false),
  again: z.boolean().default(false),
  titles: z.array(z.string()).optional(),
  vtt: z.string().optional(),
});

/** Everything the films page shows. `say` turns a refusal's key and values into its sentence. */
export async function readFilms(
  deps: IntakeDeps,
  programmeId: string,
  say: (sentence: string, values: Record<string, string | number>) => string,
): Promise<FilmsView> {
  const db = deps.db.client;
  const [rows, uploads, items, jobs, converts] = await Promise.all([
    programmeFilms(db, programmeId),
    uploadsOf(db, programmeId),
    filmItems(db, programmeId),
    jobsOf(db, programmeId),
    deps.tool.present(),
  ]);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const lineOf = async (upload: UploadRow): Promise<UploadLine> => {
    const details = JSON.parse(upload.details);
    const { convertible, again, titles: unplaced, vtt } = kept.parse(details);
    return {
      ...{ id: upload.id, title: upload.title, fileName: upload.fileName, bytes: upload.bytes },
      received: upload.state === "receiving" ? await received(deps, upload.id) : upload.bytes,
      state: upload.state as UploadState,
      replaces: upload.filmId === null ? null : (titles.get(upload.filmId) ?? upload.title),
      sentence: upload.problem && say(upload.problem, details),
      convertible: convertible && converts,
      again,
      work: workOf(jobs.find(({ uploadId }) => uploadId === upload.id)),
      unplaced: unplaced && vtt ? { titles: unplaced, vtt } : null,
    };
  };
  return {
    films: rows.map((row) =>
      filmLine(
        row,
        jobs.find(({ filmId }) => filmId === row.id),
      ),
    ),
    uploads: await Promise.all(uploads.map(lineOf)),
    items: items.map(({ id, title, filmId, session }) => ({
      ...{ id, title, filmId },
      session: { number: session.number, title: session.title },
    })),
    converts,
  };
}

type FilmRowHere = Awaited<ReturnType<typeof programmeFilms>>[number];

function filmLine(row: FilmRowHere, job: JobRow | undefined): FilmLine {
  const part = (name: string) => `/api/films/${row.id}/${name}`;
  const { id, slug, title, bytes, width, height } = row;
  return {
    ...{ id, slug, title, bytes, width, height },
    lengthMs: (row.frames * row.fpsDen * 1000) / row.fpsNum,
    fps: row.fpsNum / row.fpsDen,
    markers: row._count.markers,
    captions: row.captions.map(({ language }) => language),
    posterHref: row.posterKey && part("poster.jpg"),
    mediaHref: part("media"),
    smallKbps: row.smallKey === null ? null : row.smallKbps,
    stills: row.stills ?? 0,
    sessions: [...new Set(row.items.map(({ session }) => session.number))].sort((a, b) => a - b),
    work: workOf(job),
  };
}

function workOf(job: JobRow | undefined): WorkView | null {
  if (job?.state !== "waiting" && job?.state !== "running" && job?.state !== "failed") return null;
  return { state: job.state, percent: job.percent };
}
