import { execFileSync } from "node:child_process";
import { mkdirSync, rmdirSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Application, type Client, startApplication } from "../setup/application";
import { addressFor, announce, sendPiece } from "../setup/tus";

const mb = 1024 * 1024;
/** A disk of 100 MB, of which 64 are kept free for the database. */
const disk = 100 * mb;

let app: Application;
let organiser: Client;
let folder = "";
const coming = () => join(app.dataDir, "films-coming");
/** Only root may mount; elsewhere these two are named as not run. */
const mayMount = process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  const trial = join(tmpdir(), `distretto-mount-${process.pid}`);
  try {
    mkdirSync(trial);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", trial], { stdio: "ignore" });
    execFileSync("umount", [trial], { stdio: "ignore" });
    rmdirSync(trial);
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-full-"));
  app = await startApplication({ media: false });
  if (mayMount) execFileSync("mount", ["-t", "tmpfs", "-o", `size=${disk}`, "tmpfs", coming()]);
  organiser = await app.as("organiser");
});
afterAll(async () => {
  if (mayMount) execFileSync("umount", ["-l", coming()]);
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

it.runIf(mayMount)("a film for which there is no room is refused before it is sent", async () => {
  const answer = await announce(organiser, 60 * mb, { filename: "large.mp4" });
  expect(answer.status).toBe(507);
  expect(await readdir(coming())).toEqual([]);
});

it.runIf(mayMount)("a disk that fills up in the middle: 507, nothing is left, everything else goes on", async () => {
  const bytes = 30 * mb;
  const path = join(folder, "film.mp4");
  const head = Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomavc1", "latin1");
  await writeFile(path, Buffer.concat([head, Buffer.alloc(bytes - head.length)]));
  const address = await addressFor(organiser, bytes, { filename: "film.mp4" });
  await writeFile(join(coming(), "other"), Buffer.alloc(disk - 10 * mb));
  const answer = await sendPiece(app, organiser, address, { path, offset: 0, bytes });
  expect(answer?.status).toBe(507);
  expect(JSON.parse(answer?.body ?? "").error.code).toBe("storage_full");
  expect(await readdir(coming())).toEqual(["other"]);
  expect((await organiser.get("/programmes/italian-clusters/films")).status).toBe(200);
  expect((await organiser.command("chat.say", { text: "Still here" })).status).toBe(200);
  await rm(join(coming(), "other"));
  expect((await announce(organiser, 20 * mb, { filename: "film.mp4" })).status).toBe(201);
});
