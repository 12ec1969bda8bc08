import { mkdir, stat, statfs, writeFile } from "node:fs/promises";
import { AppError } from "../../../errors";
import { note } from "../../audit/note.server";
import { findFilmBySlug } from "../store.server";
import { createUpload, receivingUploads, type UploadRow } from "../store-intake.server";
import { cleanName, titleOfFile } from "./clean-name";
import { type IntakeDeps, uploadPath } from "./deps.server";
import { mostBytes, mostUploads } from "./upload-states";

/** The disk is never filled to its last byte (bytes): the database needs room too. */
const reserve = 64 * 1024 * 1024;

interface Wish {
  programmeId: string;
  accountId: string;
  /** The membership of who sends it. */
  by: string;
  title: string;
  fileName: string;
  bytes: number;
  /** The film whose place it shall take, by its slug; empty: it becomes a new one. */
  replaces: string;
}

/**
 * Makes room for a film's file. Throws `invalid` (empty), `too_large`, `conflict` (the film is being shown, too many uploads),
 * `not_found` (no such film) and `storage_full`.
 */
export async function beginUpload(deps: IntakeDeps, wish: Wish): Promise<UploadRow> {
  const { programmeId, accountId, bytes, replaces } = wish;
  if (bytes < 1) throw new AppError("invalid", {}, "film_empty");
  if (bytes > mostBytes) throw new AppError("too_large", { gb: 2 }, "film_too_many_bytes");
  const film = replaces ? await findFilmBySlug(deps.db.client, programmeId, replaces) : null;
  if (replaces && !film) throw new AppError("not_found");
  if (film && (await deps.running(film.id))) throw new AppError("conflict", { title: film.title }, "film_running");

  const receiving = await receivingUploads(deps.db.client);
  const own = receiving.filter((one) => one.accountId === accountId).length;
  if (own >= mostUploads.account || receiving.length >= mostUploads.all)
    throw new AppError("conflict", { most: mostUploads.account }, "uploads_many");

  await mkdir(deps.folder, { recursive: true });
  await refuseIfFull(deps, receiving, bytes);
  const title = cleanName(wish.title) || film?.title || titleOfFile(wish.fileName);
  const fileName = cleanName(wish.fileName) || "film";
  const fields = { programmeId, accountId, filmId: film?.id ?? null, title, fileName, bytes };
  const now = deps.clock.now();
  const upload = await deps.db.transaction(async (tx) => {
    await note(tx, programmeId, now, { kind: "film.sent", by: wish.by, facts: { film: title } });
    return createUpload(tx, fields, now);
  });
  await writeFile(uploadPath(deps, upload.id), "", { flag: "wx", mode: 0o600 });
  return upload;
}

/** What others have announced and not sent yet counts as taken. */
async function refuseIfFull(deps: IntakeDeps, receiving: UploadRow[], bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(deps.folder);
  const sent = await Promise.all(receiving.map(({ id }) => received(deps, id)));
  const promised = receiving.reduce((sum, one, at) => sum + one.bytes - (sent[at] ?? 0), 0);
  if (bavail * bsize - promised - reserve < bytes) throw new AppError("storage_full");
}

/** How many bytes of an upload are here. */
export async function received(deps: Pick<IntakeDeps, "folder">, id: string): Promise<number> {
  return stat(uploadPath(deps, id)).then(
    ({ size }) => size,
    () => 0,
  );
}
