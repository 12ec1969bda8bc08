import { rm } from "node:fs/promises";
import { AppError } from "../../../errors";
import { FilmUnfit } from "../probe-film.server";
import { changeUpload, oldestUpload, type UploadRow } from "../store-intake.server";
import { acceptFilm } from "./accept-film.server";
import { received } from "./begin-upload.server";
import { type IntakeDeps, uploadPath } from "./deps.server";

/** Looks at the upload that has waited longest: it becomes a film, or is refused with the reason. True when there was one. */
export async function checkNextUpload(deps: IntakeDeps): Promise<boolean> {
  const upload = await oldestUpload(deps.db.client, "checking");
  if (!upload) return false;
  try {
    await acceptFilm(deps, upload, uploadPath(deps, upload.id));
  } catch (error) {
    await refuse(deps, upload, error);
  }
  return true;
}

/** What is no film as it is stays for a while where it can be converted; else its bytes go, and the reason stays. */
export async function refuse(deps: IntakeDeps, upload: UploadRow, error: unknown): Promise<void> {
  const known = error instanceof AppError ? error : null;
  if (!known) deps.log.error("film.check.failed", { uploadId: upload.id, message: String(error) });
  const kept = (await received(deps, upload.id)) === upload.bytes;
  const useful = error instanceof FilmUnfit ? error.convertible : known?.code === "conflict";
  const convertible = kept && error instanceof FilmUnfit && error.convertible && (await deps.tool.present());
  if (!useful) await rm(uploadPath(deps, upload.id), { force: true });
  const details = JSON.stringify({ ...known?.details, convertible, again: kept && known?.code === "conflict" });
  const problem = known?.sentence ?? "film_check_failed";
  await changeUpload(deps.db.client, upload.id, upload.state, { state: "refused", problem, details }, deps.clock.now());
}
