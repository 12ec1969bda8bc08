import { AppError } from "../../../errors";
import { findUpload, type UploadRow } from "../store-intake.server";
import type { IntakeDeps } from "./deps.server";

/** An upload of this programme. Throws `gone` for one that is no more, was given up or never was. */
export async function findUploadIn(deps: IntakeDeps, programmeId: string, id: string): Promise<UploadRow> {
  const upload = await findUpload(deps.db.client, programmeId, id);
  if (!upload) throw new AppError("gone", {}, "upload_gone");
  return upload;
}
