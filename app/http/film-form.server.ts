import busboy from "busboy";
import type { Request } from "express";
import { AppError } from "../errors";
import { beginUpload } from "../features/film/intake/begin-upload.server";
import { dropUpload } from "../features/film/intake/drop-upload.server";
import { finishForm } from "../features/film/intake/finish-form.server";
import { takeBytes } from "../features/film/intake/take-bytes.server";
import type { Call } from "./call.server";
import type { Scope } from "./scope.server";
import { drainAfter } from "./unread.server";

/** Fields stand before the file; there are two of them. */
const limits = { files: 1, fields: 4, parts: 6, fieldSize: 1_000, fieldNameSize: 50, headerPairs: 20 };

/** `POST /programmes/:slug/films/send`: a film by a plain form, for browsers without scripts. It goes to the disk as it comes. */
export async function postFilmForm(call: Call, scope: Scope): Promise<void> {
  const { req, res, deps } = call;
  if (!req.is("multipart/form-data")) throw new AppError("unsupported_type");
  if (!req.headers["content-length"]) throw new AppError("bad_request");
  await drainAfter(call, () => takeForm(call, scope));
  deps.films.wake();
  res.redirect(303, `/programmes/${scope.programme.slug}/films`);
}

async function takeForm({ req, deps, account }: Call, { programme, standing }: Scope): Promise<void> {
  const { intake } = deps.films;
  const by = { accountId: account?.id ?? "", by: standing.membershipId };
  const parser = parserOf(req);
  const fields: Record<string, string> = {};
  let taking: Promise<string> | null = null;
  await new Promise<void>((resolve, reject) => {
    parser.on("field", (name, value) => {
      fields[name] = value;
    });
    parser.on("file", (_name, file, { filename }) => {
      file.on("error", () => {});
      const wish = { title: fields.title ?? "", replaces: fields.replaces ?? "", fileName: filename ?? "" };
      const bytes = Number(req.headers["content-length"]);
      taking = beginUpload(intake, { ...wish, programmeId: programme.id, ...by, bytes }).then(async (upload) => {
        await takeBytes(intake, upload, 0, file).catch(async (error) => {
          await dropUpload(intake, upload.id);
          throw error;
        });
        return upload.id;
      });
      taking.catch((error) => {
        file.resume();
        reject(error);
      });
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const)
      parser.on(limit, () => reject(new AppError("bad_request")));
    parser.on("error", () => reject(new AppError("bad_request")));
    parser.on("close", resolve);
    req.on("aborted", () => reject(new AppError("bad_request")));
    req.pipe(parser);
  }).catch(async (error) => {
    req.unpipe(parser);
    parser.destroy();
    const begun = await Promise.resolve(taking).catch(() => null);
    if (begun) await dropUpload(intake, begun);
    throw error;
  });
  if (!taking) throw new AppError("invalid", {}, "film_empty");
  await finishForm(intake, await taking);
}

function parserOf(req: Request): busboy.Busboy {
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new AppError("bad_request");
  }
}
