import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "../errors";
import { fileLink, isFileLink } from "../features/mail/file-link.server";
import { findFile } from "../features/mail/files.server";
import { isOfProgramme } from "../features/mail/read-desk.server";
import { readsMail } from "../features/questions/reads-mail.server";
import type { Call } from "./call.server";
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
  res
    .status(200)
    .set("Content-Type", file.contentType)
    .set("Content-Length", String(stored.bytes))
    .set("Content-Disposition", disposition(file.name))
    .set("Content-Security-Policy", "default-src 'none'; sandbox")
    .set("X-Content-Type-Options", "nosniff")
    .set("Cross-Origin-Resource-Policy", "same-origin")
    .set("Cache-Control", "private, no-store");
  if (req.method === "HEAD" || stored.bytes === 0) {
    res.end();
    return;
  }
  // Parts share one buffer, so each is copied before the next is asked for.
  const copies = async function* () {
    for await (const part of stored.read(0, stored.bytes - 1)) yield Buffer.from(part);
  };
  await pipeline(Readable.from(copies()), res).catch(() => undefined);
}

/** Name in both forms (RFC 6266): plain letters for old programs, UTF-8 for the others. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
