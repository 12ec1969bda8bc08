import { AppError } from "../errors";
import { fileLink, isFileLink } from "../features/mail/file-link.server";
import { findFile } from "../features/mail/files.server";
import { isOfProgramme } from "../features/mail/read-desk.server";
import { readsMail } from "../features/questions/reads-mail.server";
import type { Call } from "./call.server";
import { sendDownload } from "./download.server";
import type { Scope } from "./scope.server";

/**
 * The way to a file for those who may read the message it came with, and for those at the mail desk. Leads to an address that works for a minute.
 */
export async function getMailFile(call: Call, { programme, standing, may }: Scope): Promise<void> {
  const { deps, req, res } = call;
  const file = await findFile(deps.db.client, req.params.id ?? "");
  if (!file) throw new AppError("not_found");
  const { inboundId } = file;
  const reader = { membershipId: standing.membershipId, may };
  const reads = await readsMail(deps.db.client, reader, programme.id, inboundId);
  const sees = { private: may("question.readPrivate"), names: may("programme.readAddresses") };
  const atDesk = may("mail.desk") && (await isOfProgramme(deps.mail.deps, programme, inboundId, sees));
  if (!reads && !atDesk) throw new AppError("not_found");
  res.set("Cache-Control", "no-store").redirect(302, fileLink(file.id, deps.clock.now(), deps.config.secret));
}

/** The bytes, as a download that no browser runs or shows in our name. The address itself is the permission. */
export async function getSignedFile(call: Call): Promise<void> {
  const { deps, req, res } = call;
  const { id = "", until = "", key = "" } = req.params;
  if (!isFileLink(id, Number(until), key, deps.clock.now(), deps.config.secret)) throw new AppError("not_found");
  const file = await findFile(deps.db.client, id);
  const stored = file && (await deps.files.open(file.key));
  if (!file || !stored) throw new AppError("not_found");
  res.removeHeader("Set-Cookie");
  await sendDownload(call, stored, file);
}
