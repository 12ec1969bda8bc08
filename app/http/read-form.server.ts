import { AppError } from "../errors";
import { largestFile } from "../features/coursework/case/limits";
import { mostBytes } from "../features/film/intake/upload-states";

/** Largest form we take (bytes). */
export const formLimit = 64 * 1024;

/** Pages whose forms bring captions, lists of people or other texts as files, and how large they may be: a file of a MiB and its form. */
const withTexts = /^\/programmes\/[^/]+\/(?:sessions\/\d+\/film|people)(\.data)?$/;

/** Where the bytes of films go: by the protocol tus, and by a plain form. */
const uploads = /^\/api\/programmes\/[^/]+\/films\/uploads\/[^/]+$/;
const filmForm = /^\/programmes\/[^/]+\/films\/send$/;
export const isUpload = (path: string): boolean => uploads.test(path);
const bringsFilm = (path: string): boolean => uploads.test(path) || filmForm.test(path);

/** Where a city sends a file of its case. */
const caseForm = /^\/programmes\/[^/]+\/cases\/[^/]+\/files$/;
export const bringsCaseFile = (path: string): boolean => caseForm.test(path);
/** Bodies that may take as long as they come, and go to the disk. */
export const bringsFile = (path: string): boolean => bringsFilm(path) || bringsCaseFile(path);

export const limitOfForm = (path: string): number =>
  (bringsFilm(path) ? mostBytes : bringsCaseFile(path) ? largestFile : withTexts.test(path) ? 1024 * 1024 : 0) +
  formLimit;

export interface FormOptions {
  /** Fields that may hold a file, which is read as a text in UTF-8. */
  texts?: readonly string[];
  /** How the bytes of such a file become words; null for what is no text. */
  decode?(bytes: Uint8Array): string | null;
}

/** A form's fields. A field given twice or with a NUL in it is `bad_request`, as is a body that is no form; too long is `too_large`. */
export async function readForm(
  request: Request,
  { texts = [], decode = utf8 }: FormOptions = {},
): Promise<Record<string, string>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    throw new AppError("unsupported_type");
  const form = await request.formData().catch(() => {
    throw new AppError("bad_request");
  });
  const fields: Record<string, string> = Object.create(null);
  for (const [name, sent] of form) {
    const value = typeof sent !== "string" && texts.includes(name) ? await textOf(sent, decode) : sent;
    if (typeof value !== "string" || value.includes("\0") || name in fields) throw new AppError("bad_request");
    fields[name] = value;
  }
  return { ...fields };
}

/** A file's words. What is no text, or has a NUL in it, is refused with what to do. */
async function textOf(file: Blob, decode: (bytes: Uint8Array) => string | null): Promise<string> {
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (text === null || text.includes("\0")) throw new AppError("invalid", {}, "text_not_utf8");
  return text;
}

const decoder = new TextDecoder("utf-8", { fatal: true });
function utf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
