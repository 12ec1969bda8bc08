import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeFilm } from "../../app/features/film/probe-film.server";
import { type Application, type Client, startApplication } from "../setup/application";
import { makeFilm, type Wish } from "../setup/ffmpeg";
import { addressFor, sendPiece } from "../setup/tus";

const page = "/programmes/italian-clusters/films";
let app: Application;
let organiser: Client;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-convert-"));
  app = await startApplication({ media: false, env: { FFMPEG_BIN: "ffmpeg" } });
  organiser = await app.as("organiser");
  // The demo's own film would be worked on first, for longer than all of this takes.
  while (!/Small copy and stills: (waiting|\d)/.test(await text())) await pause(100);
  await organiser.form(page, { intent: "film.stopCopies", film: "legno-arredo-brianza" });
});
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

const text = async () => (await organiser.get(page)).text();
const says = (words: RegExp) => expect.poll(text, { timeout: 90_000, interval: 250 }).toMatch(words);

/** Sends a film made by somebody else; gives the upload's id. */
async function send(name: string, wish: Wish): Promise<string> {
  const path = await makeFilm(join(folder, name), wish);
  const { size } = await stat(path);
  const address = await addressFor(organiser, size, { filename: name });
  await sendPiece(app, organiser, address, { path, offset: 0, bytes: size });
  return address.split("/").at(-1) ?? "";
}

/** The card of a film on the page, once it says that stills are there. */
async function finished(title: string): Promise<{ card: string; id: string }> {
  const card = async () => new RegExp(`<h3[^>]*>${title}<.*?</article>`, "s").exec(await text())?.[0] ?? "";
  await expect.poll(card, { timeout: 90_000, interval: 250 }).toMatch(/\d+ stills?</);
  const done = await card();
  return { card: done, id: /api\/films\/([^/"]+)\/media/.exec(done)?.[1] ?? "" };
}

async function fetched(path: string): Promise<string> {
  const answer = await organiser.get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  const local = join(folder, path.replaceAll(/\W/g, "-"));
  await writeFile(local, Buffer.from(await answer.arrayBuffer()));
  return local;
}
const working = async () => (await readdir(join(app.dataDir, "films-coming"))).some((name) => name.startsWith("work-"));

describe("beside each film there come", () => {
  it.each(["24", "30000/1001"])("stills and a small copy with the same frames (%s a second)", async (rate) => {
    const title = `copies-${rate.slice(0, 2)}`;
    await send(`${title}.mp4`, { rate, seconds: 6, size: "1280x720", output: ["-bf", "2", "-crf", "16"] });
    const { id } = await finished(title);
    const film = await probeFilm(await fetched(`/api/films/${id}/media`));
    const small = await probeFilm(await fetched(`/api/films/${id}/media?copy=small`));
    const { fpsNum, fpsDen, frames, firstPtsMs } = film;
    expect(small).toMatchObject({ fpsNum, fpsDen, frames, firstPtsMs, height: 360 });
    const bytes = (await organiser.get(`/api/films/${id}/media?copy=small`, { method: "HEAD" })).headers.get(
      "content-length",
    );
    expect((Number(bytes) * 8) / 6).toBeLessThanOrEqual(500_000);
    for (const still of ["stills/0.jpg", "stills/5.jpg", "poster.jpg"]) await fetched(`/api/films/${id}/${still}`);
    for (const none of ["stills/6.jpg", "stills/-1.jpg", "stills/00.jpg", "media?copy=large"])
      expect((await organiser.get(`/api/films/${id}/${none}`)).status, none).toBe(404);
  });
});

describe("a film that cannot be shown as it is", () => {
  const visual = { rate: "50", seconds: 30, size: "640x360", output: ["-c:v", "mpeg4", "-q:v", "4"] };

  it("is converted to the nearest frame rate, after the application was killed in the middle", async () => {
    const upload = await send("killed.mp4", visual);
    await says(/killed cannot be shown as it is.*MPEG-4 Visual/s);
    await organiser.form(page, { intent: "upload.convert", upload });
    await says(/Converting: \d/);
    await app.kill();
    await app.start();
    const { card, id } = await finished("killed");
    expect(card).toContain("25 pictures a second");
    expect(await probeFilm(await fetched(`/api/films/${id}/media`))).toMatchObject({
      frames: 750,
      fpsNum: 25,
      fpsDen: 1,
    });
  });

  it("stays what it was when its conversion is stopped, and nothing goes on", async () => {
    const upload = await send("stopped.mp4", visual);
    await says(/stopped cannot be shown/);
    await organiser.form(page, { intent: "upload.convert", upload });
    await says(/Converting: \d/);
    await organiser.form(page, { intent: "upload.stop", upload });
    await says(/stopped cannot be shown as it is/);
    await expect.poll(working, { timeout: 20_000 }).toBe(false);
    await organiser.form(page, { intent: "upload.drop", upload });
    expect(await text()).not.toContain("stopped.mp4");
    await expect.poll(() => readdir(join(app.dataDir, "films-coming"))).toEqual([]);
  });
});

describe("a film's file is replaced", () => {
  it("and its markers stay where they still fit; the others are named and kept", async () => {
    const fields = { title: "Replaced", replaces: "legno-arredo-brianza", filename: "short.mp4" };
    const path = await makeFilm(join(folder, "short.mp4"), { rate: "30", seconds: 100, size: "160x90" });
    const markers = await (await organiser.get(await filmPart("markers.vtt"))).text();
    const address = await addressFor(organiser, (await stat(path)).size, fields);
    await sendPiece(app, organiser, address, { path, offset: 0, bytes: (await stat(path)).size });
    await says(/markers? ha(s|ve) no place in it/);
    const starts = (vtt: string) => [...vtt.matchAll(/^(\S+) -->/gm)].map(([, start]) => start ?? "");
    const fit = starts(markers).filter((start) => start < "00:01:40");
    expect(fit.length).toBeGreaterThan(0);
    const now = async () => starts(await (await organiser.get(await filmPart("markers.vtt"))).text());
    const tenths = (times: string[]) => times.map((time) => time.slice(0, 10));
    await expect.poll(async () => tenths(await now())).toEqual(tenths(fit));
    const kept = await text();
    for (const start of starts(markers).slice(fit.length)) expect(kept).toContain(start);
    expect((await organiser.get(await filmPart("captions.en.vtt"))).status).toBe(200);
  });

  it("and is not deleted while a run sheet shows it", async () => {
    const answer = await organiser.form(page, { intent: "film.delete", film: "legno-arredo-brianza" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("in the run sheet of session 4");
    expect((await organiser.form(page, { intent: "film.delete", film: "copies-24" })).status).toBe(302);
    expect(await text()).not.toContain("copies-24");
  });

  const filmPart = async (part: string) => {
    const session = await (await organiser.get("/programmes/italian-clusters/sessions/4")).text();
    return `/api/films/${/api\/films\/([^/"]+)\//.exec(session)?.[1]}/${part}`;
  };
});
