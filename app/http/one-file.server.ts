import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Request } from "express";
import { AppError } from "../errors";
import { largestFile } from "../features/coursework/case/limits";
import { formLimit } from "./read-form.server";

/** A file that came with a form and lies on this machine; whoever takes it removes it. */
export interface OneFile {
  fields: Record<string, string>;
  path: string;
  /** As the browser named it. */
  fileName: string;
  bytes: number;
  /** Its first bytes, at most 512. */
  first: Uint8Array;
}

/** What was begun and never ended is removed after so long (ms). */
const leftoverMs = 60 * 60_000;

export const tooLargeFile = () => new AppError("too_large", { mb: largestFile / 1024 / 1024 }, "case_file_large");

/**
 * Takes the one file of a multipart form to the disk as it comes. Throws `unsupported_type`, `bad_request`, `too_large` as soon as more
 * comes than is taken, `invalid` (`case_file_none`) and `storage_full`; nothing is left then.
 */
export async function takeOneFile(req: Request, folder: string): Promise<OneFile> {
  if (!req.is("multipart/form-data")) throw new AppError("unsupported_type");
  await mkdir(folder, { recursive: true });
  await dropLeftovers(folder);
  const path = join(folder, randomUUID());
  try {
    const { fields, fileName } = await receive(req, path);
    const bytes = fileName === null ? 0 : (await stat(path)).size;
    if (fileName === null || bytes === 0) throw new AppError("invalid", {}, "case_file_none");
    return { fields, path, fileName, bytes, first: await firstOf(path) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

const limits = {
  ...{ files: 1, fields: 4, parts: 6, fieldSize: 1_000, fieldNameSize: 50, headerPairs: 20 },
  fileSize: largestFile,
};

async function receive(req: Request, path: string) {
  const parser = parserOf(req);
  const fields: Record<string, string> = Object.create(null);
  let fileName: string | null = null;
  let writing: Promise<void> = Promise.resolve();
  let came = 0;
  await new Promise<void>((resolve, reject) => {
    const broken = () => reject(new AppError("bad_request"));
    req.on("data", (part: Buffer) => {
      came += part.length;
      if (came > largestFile + formLimit) reject(tooLargeFile());
    });
    parser.on("field", (name, value) => {
      fields[name] = value;
    });
    parser.on("file", (_name, file, { filename }) => {
      fileName = filename || null;
      file.on("limit", () => reject(tooLargeFile()));
      writing = pipeline(file, createWriteStream(path, { flags: "wx", mode: 0o600 }));
      writing.catch((error) => reject(error.code === "ENOSPC" ? new AppError("storage_full") : error));
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) parser.on(limit, broken);
    parser.on("error", broken);
    parser.on("close", resolve);
    req.on("aborted", broken);
    req.pipe(parser);
  }).catch(async (error) => {
    req.unpipe(parser);
    parser.destroy();
    await writing.catch(() => undefined);
    throw error;
  });
  await writing;
  return { fields, fileName };
}

function parserOf(req: Request): busboy.Busboy {
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new AppError("bad_request");
  }
}

async function firstOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(new Uint8Array(512), 0, 512, 0).finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}

async function dropLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(path, { force: true });
  }
}
