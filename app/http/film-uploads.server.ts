import { AppError } from "../errors";
import { beginUpload, received } from "../features/film/intake/begin-upload.server";
import { dropUpload } from "../features/film/intake/drop-upload.server";
import { findUploadIn } from "../features/film/intake/find-upload.server";
import { endWriting, takeBytes } from "../features/film/intake/take-bytes.server";
import { keptMs, mostBytes } from "../features/film/intake/upload-states";
import type { Call } from "./call.server";
import type { Scope } from "./scope.server";
import { drainAfter } from "./unread.server";

/* Resumable uploads by the protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) with its extensions creation, expiration and
   termination. Why it is written here: docs/decisions/008. */

const version = "1.0.0";

/** `POST …/films/uploads`: announces a file and answers with the address to which its bytes go. */
export async function postUpload(call: Call, { programme, standing }: Scope): Promise<void> {
  const { req, res, deps, account } = call;
  speakTus(call);
  const bytes = wholeNumber(req.get("Upload-Length"));
  const told = metadataOf(req.get("Upload-Metadata") ?? "");
  const upload = await beginUpload(deps.films.intake, {
    ...{ programmeId: programme.id, accountId: account?.id ?? "", by: standing.membershipId, bytes },
    ...{ title: told.title ?? "", fileName: told.filename ?? "", replaces: told.replaces ?? "" },
  });
  const location = `/api/programmes/${programme.slug}/films/uploads/${upload.id}`;
  res
    .set({ Location: location, "Upload-Expires": expires(deps.clock.now()) })
    .status(201)
    .end();
}

/** `HEAD …/films/uploads/:upload`: how many bytes are here. A line that was cut may look open here still: it ends. */
export async function getUpload(call: Call, scope: Scope): Promise<void> {
  const { req, res, deps } = call;
  speakTus(call);
  const upload = await findUploadIn(deps.films.intake, scope.programme.id, req.params.upload ?? "");
  await endWriting(upload.id);
  const here = upload.state === "receiving" ? await received(deps.films.intake, upload.id) : upload.bytes;
  res.set({ "Upload-Offset": String(here), "Upload-Length": String(upload.bytes), "Cache-Control": "no-store" });
  res
    .set({ "Upload-Expires": expires(upload.touchedAt.getTime()) })
    .status(200)
    .end();
}

/** `PATCH …/films/uploads/:upload` brings bytes, `DELETE` gives the upload up; both also by POST with X-HTTP-Method-Override. */
export async function changeUploadBytes(call: Call, scope: Scope): Promise<void> {
  const { req, res, deps } = call;
  speakTus(call);
  const method = req.method === "POST" ? req.get("X-HTTP-Method-Override") : req.method;
  if (method !== "PATCH" && method !== "DELETE") throw new AppError("bad_request");
  const upload = await findUploadIn(deps.films.intake, scope.programme.id, req.params.upload ?? "");
  if (method === "DELETE") {
    await dropUpload(deps.films.intake, upload.id);
    res.status(204).end();
    return;
  }
  if (req.get("Content-Type") !== "application/offset+octet-stream") throw new AppError("unsupported_type");
  if (upload.state !== "receiving") throw new AppError("conflict", {}, "upload_offset");
  const offset = wholeNumber(req.get("Upload-Offset"));
  const now = await drainAfter(call, () => takeBytes(deps.films.intake, upload, offset, req));
  if (now === upload.bytes) deps.films.wake();
  if (res.destroyed) return;
  res
    .set({ "Upload-Offset": String(now), "Upload-Expires": expires(deps.clock.now()) })
    .status(204)
    .end();
}

function speakTus({ req, res }: Call): void {
  res.set({ "Tus-Resumable": version, "Cache-Control": "no-store" });
  if (req.get("Tus-Resumable") === version || req.method === "GET") return;
  res.set({
    "Tus-Version": version,
    "Tus-Extension": "creation,expiration,termination",
    "Tus-Max-Size": String(mostBytes),
  });
  throw new AppError("precondition_failed", {}, "upload_protocol");
}

function wholeNumber(header: string | undefined): number {
  if (!/^\d{1,15}$/.test(header ?? "")) throw new AppError("bad_request");
  return Number(header);
}

/** Pairs of a key and a text in base64, with commas between. */
function metadataOf(header: string): Record<string, string> {
  if (header.length > 4_000) throw new AppError("bad_request");
  const pairs = header.split(",").map((pair) => pair.trim().split(" "));
  return Object.fromEntries(
    pairs.map(([key = "", value = ""]) => [key, Buffer.from(value, "base64").toString("utf8")]),
  );
}

const expires = (touchedAt: number) => new Date(touchedAt + keptMs.receiving).toUTCString();
