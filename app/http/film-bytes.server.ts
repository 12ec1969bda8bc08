import type { Request, Response } from "express";
import { AppError } from "../errors";
import { type FilmRecord, filmPart } from "../features/film/film-part.server";
import type { Files } from "../ports/files";
import { readRange } from "./range";

/**
 * Answers GET and HEAD for one part of a film, which the caller has permitted. Files come with byte ranges (206, 416), ETag and
 * If-Range; browsers may keep them for their own user and ask again each time. Throws `not_found` and `range_not_satisfiable`.
 */
export async function sendFilmPart(
  files: Files,
  film: FilmRecord,
  name: string,
  req: Request,
  res: Response,
): Promise<void> {
  const { copy } = req.query;
  const part = filmPart(film, name, copy === undefined ? undefined : String(copy));
  if (!part) throw new AppError("not_found");
  res.set({ "Content-Type": part.mime, "Cache-Control": "private, no-cache" });
  if ("text" in part) {
    res.send(part.text);
    return;
  }
  const file = await files.open(part.key);
  if (!file) throw new AppError("not_found");
  const etag = `"${part.etag}"`;
  res.set({ ETag: etag, "Accept-Ranges": "bytes" });
  if (names(req.get("If-None-Match"), etag)) {
    res.status(304).end();
    return;
  }
  const asked = req.method === "GET" && (req.get("If-Range") ?? etag) === etag ? req.get("Range") : undefined;
  const range = readRange(asked, file.bytes);
  if (range === "unsatisfiable") {
    res.set("Content-Range", `bytes */${file.bytes}`);
    throw new AppError("range_not_satisfiable");
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  if (range) res.status(206).set("Content-Range", `bytes ${start}-${end}/${file.bytes}`);
  res.set("Content-Length", String(end - start + 1));
  if (req.method === "HEAD" || file.bytes === 0) {
    res.end();
    return;
  }
  for await (const part of file.read(start, end)) {
    if (!(await written(res, part))) return;
  }
  res.end();
}

const names = (header: string | undefined, etag: string) =>
  header === "*" || header?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag) === true;

/** Waits until a part has left this process; false when the browser left, as they do at each seek. */
function written(res: Response, part: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const leaves = () => resolve(false);
    res.once("close", leaves);
    res.write(part, (error) => {
      res.off("close", leaves);
      resolve(!error);
    });
  });
}
