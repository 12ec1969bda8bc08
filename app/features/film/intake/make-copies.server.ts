import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ToolRun } from "../../../ports/film-tool";
import { type FilmProbe, probeFilm } from "../probe-film.server";
import { type FilmRow, sessionsOfFilm } from "../store.server";
import { putFilmMade } from "../store-intake.server";
import type { IntakeDeps } from "./deps.server";

/** A small copy that saves less than this share of the bytes is not worth its room. */
const leastSaved = 0.25;
/** Its pictures may stand this much beside the film's (share of a frame). */
const tolerance = 0.2;

/** Makes poster, stills and the small copy of a film in `folder` and gives the film what came of it. */
export async function makeCopies(deps: IntakeDeps, film: FilmRow, folder: string, run: ToolRun): Promise<void> {
  const rate = { num: film.fpsNum, den: film.fpsDen };
  const part = (from: number, to: number): ToolRun => ({
    signal: run.signal,
    progress: (share) => run.progress(from + share * (to - from)),
  });
  const stillsFolder = join(folder, "stills");
  const small = join(folder, "small.mp4");
  const poster = join(folder, "poster.jpg");
  await mkdir(stillsFolder, { recursive: true });
  const found = await deps.files.withLocal(film.fileKey, async (path) => {
    const seconds = (film.frames * film.fpsDen) / film.fpsNum;
    if (film.posterKey === null) await deps.tool.poster(path, poster, seconds / 10, part(0, 0.02));
    await deps.tool.stills(path, stillsFolder, { rate, frames: film.frames }, part(0.02, 0.3));
    await deps.tool.shrink(path, small, { rate, frames: film.frames }, part(0.3, 1));
    return true;
  });
  if (!found) return;

  const base = `films/${film.sha256}`;
  const stills = (await readdir(stillsFolder)).length;
  await deps.files.remove(`${base}/stills`);
  await deps.files.moveIn(`${base}/stills`, stillsFolder);
  const made: Parameters<typeof putFilmMade>[2] = { stillsKey: `${base}/stills`, stills };
  if (film.posterKey === null) {
    await deps.files.moveIn(`${base}/poster.jpg`, poster);
    made.posterKey = `${base}/poster.jpg`;
  }
  const { size } = await stat(small);
  if (size <= film.bytes * (1 - leastSaved) && sameFrames(film, await probeFilm(small))) {
    await deps.files.moveIn(`${base}/small.mp4`, small);
    const kbps = Math.round((size * 8 * film.fpsNum) / (film.frames * film.fpsDen * 1000));
    Object.assign(made, { smallKey: `${base}/small.mp4`, smallBytes: size, smallKbps: kbps });
  }
  await deps.db.transaction((tx) => putFilmMade(tx, film, made));
  for (const sessionId of await sessionsOfFilm(deps.db.client, film.id)) await deps.changed(sessionId);
}

/** Whether a copy shows the same picture at every moment, so that a site may change from one to the other. */
function sameFrames(film: FilmRow, copy: FilmProbe): boolean {
  const frameMs = (film.fpsDen * 1000) / film.fpsNum;
  const sameRate = copy.fpsNum * film.fpsDen === film.fpsNum * copy.fpsDen;
  const sameStart = Math.abs(copy.firstPtsMs - film.firstPtsMs) <= tolerance * frameMs;
  return sameRate && copy.frames === film.frames && sameStart;
}
