import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { AppError } from "../../../errors";
import { changeUpload, touchUpload, type UploadRow } from "../store-intake.server";
import { received } from "./begin-upload.server";
import { type IntakeDeps, uploadPath } from "./deps.server";
import { dropUpload } from "./drop-upload.server";
import { refuseByBeginning } from "./sniff";

/** Who is writing to which upload. A line that was cut may still look open here when the next one comes. */
const writers = new Map<string, { stop(): void; ended: Promise<unknown> }>();

/**
 * Appends what comes to the upload's bytes, of which there must be `offset`; gives how many there are afterwards. A line that is cut
 * is no mistake: what has come stays, and the next call goes on from there, in place of one that still hangs. Throws `conflict`
 * (another offset), `too_large` (more than was announced), `unsupported_type` (its beginning is no film's) and `storage_full`; after
 * the last two nothing is left of it.
 */
export async function takeBytes(deps: IntakeDeps, upload: UploadRow, offset: number, body: Readable): Promise<number> {
  await endWriting(upload.id);
  const stop = () => body.destroy();
  const work = append(deps, upload, offset, body);
  const ended = work.catch(() => {}).finally(() => writers.get(upload.id)?.stop === stop && writers.delete(upload.id));
  writers.set(upload.id, { stop, ended });
  try {
    const now = await work;
    if (now === upload.bytes)
      await changeUpload(deps.db.client, upload.id, "receiving", { state: "checking" }, deps.clock.now());
    return now;
  } catch (error) {
    if (isFull(error)) {
      await dropUpload(deps, upload.id);
      throw new AppError("storage_full");
    }
    if (error instanceof AppError && error.code === "unsupported_type") await dropUpload(deps, upload.id);
    throw error;
  }
}

/**
 * Ends a line that still brings bytes of this upload and waits until they are written: who asks where it stands is about to go on
 * from there.
 */
export async function endWriting(id: string): Promise<void> {
  const before = writers.get(id);
  before?.stop();
  await before?.ended;
}

async function append(deps: IntakeDeps, upload: UploadRow, offset: number, body: Readable): Promise<number> {
  if ((await received(deps, upload.id)) !== offset) throw new AppError("conflict", {}, "upload_offset");
  await touchUpload(deps.db.client, upload.id, deps.clock.now());
  const file = await open(uploadPath(deps, upload.id), "r+");
  let at = offset;
  try {
    for await (const part of uncut(body)) {
      if (at === 0) refuseByBeginning(part);
      if (at + part.length > upload.bytes) throw new AppError("too_large", {}, "upload_more");
      for (let written = 0; written < part.length; ) {
        const { bytesWritten } = await file.write(part, written, part.length - written, at);
        written += bytesWritten;
        at += bytesWritten;
      }
    }
    if (at === upload.bytes) await file.sync();
    return at;
  } finally {
    await file.close();
    await touchUpload(deps.db.client, upload.id, deps.clock.now());
  }
}

/** What comes until the end or until the line is cut. The stream stays whole, so that its sender can still be answered. */
async function* uncut(body: Readable): AsyncGenerator<Buffer> {
  const parts = body.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await parts.next().catch(() => ({ done: true as const, value: undefined }));
    if (next.done) return;
    yield next.value;
  }
}

const isFull = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
