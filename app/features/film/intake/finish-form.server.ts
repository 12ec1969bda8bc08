import { AppError } from "../../../errors";
import { changeUpload } from "../store-intake.server";
import { received } from "./begin-upload.server";
import type { IntakeDeps } from "./deps.server";
import { dropUpload } from "./drop-upload.server";

/** A form tells its file's size only by its end: now it is known, and the upload is whole. Throws `invalid` for an empty file. */
export async function finishForm(deps: IntakeDeps, id: string): Promise<void> {
  const bytes = await received(deps, id);
  if (bytes === 0) {
    await dropUpload(deps, id);
    throw new AppError("invalid", {}, "film_empty");
  }
  await changeUpload(deps.db.client, id, "receiving", { state: "checking", bytes }, deps.clock.now());
}
