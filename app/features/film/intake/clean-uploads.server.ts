import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { allUploadIds, untouchedUploads } from "../store-intake.server";
import { type IntakeDeps, uploadPath } from "./deps.server";
import { dropUpload } from "./drop-upload.server";
import { keptMs } from "./upload-states";

/** Removes uploads that stand still, and files of this folder that belong to none. Gives how many went. */
export async function cleanUploads(deps: IntakeDeps): Promise<number> {
  const now = deps.clock.now();
  let gone = 0;
  for (const state of ["receiving", "refused"] as const) {
    for (const { id } of await untouchedUploads(deps.db.client, [state], now - keptMs[state])) {
      if (state === "receiving" && (await writtenSince(uploadPath(deps, id), now - keptMs[state]))) continue;
      await dropUpload(deps, id);
      gone++;
    }
  }
  return gone + (await removeLeftOver(deps));
}

/** A long upload over one line writes all the time, though its row is touched only at its ends. */
async function writtenSince(path: string, since: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs >= since,
    () => false,
  );
}

/** Files whose upload is gone: this process was killed between the two. A young one may be about to get its row. */
async function removeLeftOver(deps: IntakeDeps): Promise<number> {
  await mkdir(deps.folder, { recursive: true });
  const known = await allUploadIds(deps.db.client);
  let gone = 0;
  for (const name of await readdir(deps.folder)) {
    const path = join(deps.folder, name);
    if (known.has(name.split(".")[0] ?? "") || (await writtenSince(path, deps.clock.now() - keptMs.receiving)))
      continue;
    await rm(path, { recursive: true, force: true });
    gone++;
  }
  return gone;
}
