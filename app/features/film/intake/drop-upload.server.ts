import { rm } from "node:fs/promises";
import { deleteUpload } from "../store-intake.server";
import { cancelJobs } from "../store-jobs.server";
import { type IntakeDeps, uploadPath } from "./deps.server";

/** Forgets an upload, with its bytes and the work on it. */
export async function dropUpload(deps: IntakeDeps, id: string): Promise<void> {
  await cancelJobs(deps.db.client, { uploadId: id }, deps.clock.now());
  await deleteUpload(deps.db.client, id);
  await rm(uploadPath(deps, id), { force: true });
}
