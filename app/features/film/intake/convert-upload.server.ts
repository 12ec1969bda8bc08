import { join } from "node:path";
import type { ToolRun } from "../../../ports/film-tool";
import { nearestRate, roughFacts } from "../probe-film.server";
import { findFilm } from "../store.server";
import type { UploadRow } from "../store-intake.server";
import { acceptFilm } from "./accept-film.server";
import { type IntakeDeps, uploadPath } from "./deps.server";

/** Makes a film of an upload that is none as it is: every frame in step, in the codecs that all browsers show. */
export async function convertUpload(deps: IntakeDeps, upload: UploadRow, folder: string, run: ToolRun): Promise<void> {
  const source = uploadPath(deps, upload.id);
  const { fps, seconds } = await roughFacts(source);
  const rate = nearestRate(fps);
  const old = upload.filmId ? await findFilm(deps.db.client, upload.filmId) : null;
  const keyFrames = (old?.markers ?? []).map(({ timeMs }) => Math.round((timeMs * rate.num) / (rate.den * 1000)));
  const target = join(folder, "film.mp4");
  await deps.tool.convert(source, target, { rate, seconds, keyFrames }, run);
  await acceptFilm(deps, upload, target);
}
