import { mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, type Client, startApplication } from "../setup/application";
import { addressFor, announce, offsetOf, sendPiece, uploads } from "../setup/tus";

const numbered = "tests/fixtures/film/numbered.mp4";
const page = "/programmes/italian-clusters/films";

let app: Application;
let organiser: Client;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-sent-"));
  app = await startApplication({ media: false });
  organiser = await app.as("organiser");
});
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

const pageText = async () => (await organiser.get(page)).text();
/** Waits until the page says so: checking goes on in the background. */
const says = (text: string | RegExp) => expect.poll(pageText, { timeout: 60_000, interval: 200 }).toMatch(text);
const coming = () => readdir(join(app.dataDir, "films-coming"));

/** The numbered film with so many bytes of nothing behind it: a whole film of that size, which takes no room on the disk. */
async function padded(name: string, bytes: number): Promise<string> {
  const film = await readFile(numbered);
  const path = join(folder, name);
  const file = await open(path, "w");
  await file.write(film);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes - film.length, 0);
  head.write("free", 4, "latin1");
  await file.write(head);
  await file.truncate(bytes);
  await file.close();
  return path;
}

/** Sends the first half of the numbered film; then the line is cut. */
async function sendHalf(address: string): Promise<void> {
  const { size } = await stat(numbered);
  const here = async () => (await stat(join(app.dataDir, "films-coming", `${address.split("/").at(-1)}.part`))).size;
  const beforeCut = () => expect.poll(here).toBeGreaterThan(0);
  await sendPiece(app, organiser, address, { path: numbered, offset: 0, bytes: size, cutAfter: size / 2, beforeCut });
}

/** Largest memory (MB) the process held while `work` ran, above what it held before. */
async function memoryFor(work: () => Promise<void>): Promise<number> {
  const now = async () =>
    Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${app.pid()}/status`, "utf8"))?.[1]) / 1024;
  const before = await now();
  let most = before;
  const watch = setInterval(() => void now().then((mb) => (most = Math.max(most, mb))), 50);
  await work().finally(() => clearInterval(watch));
  return most - before;
}

describe("a film is sent in pieces", () => {
  it("of a GB over a line that is cut three times, with little memory", async () => {
    const bytes = 1024 ** 3;
    const path = await padded("large.mp4", bytes);
    const grown = await memoryFor(async () => {
      const address = await addressFor(organiser, bytes, { filename: "large.mp4", title: "A large film" });
      for (const share of [0.2, 0.3, 0.25]) {
        const offset = await offsetOf(organiser, address);
        await sendPiece(app, organiser, address, { path, offset, bytes, cutAfter: bytes * share });
      }
      const offset = await offsetOf(organiser, address);
      expect(offset).toBeGreaterThan(bytes / 3);
      expect(offset).toBeLessThan(bytes);
      const last = await sendPiece(app, organiser, address, { path, offset, bytes });
      expect(last).toMatchObject({ status: 204, headers: { "upload-offset": String(bytes) } });
      await says(/<h3[^>]*>A large film/);
    });
    process.stdout.write(`1 GB: ${Math.round(grown)} MB of memory\n`);
    expect(grown).toBeLessThanOrEqual(64);
    expect(await coming()).toEqual([]);
  });

  it("and goes on after the application was killed", async () => {
    const { size } = await stat(numbered);
    const address = await addressFor(organiser, size, { filename: "killed.mp4" });
    await sendHalf(address);
    await app.kill();
    await app.start();
    const offset = await offsetOf(organiser, address);
    expect(offset).toBeGreaterThan(0);
    expect(await pageText()).toContain("killed.mp4");
    await sendPiece(app, organiser, address, { path: numbered, offset, bytes: size });
    await says(/<h3[^>]*>killed/);
  });

  it("from the place at which it stands, and from no other", async () => {
    const { size } = await stat(numbered);
    const address = await addressFor(organiser, size, { filename: "place.mp4" });
    const answer = await sendPiece(app, organiser, address, { path: numbered, offset: 0, bytes: size, claims: 10 });
    expect(answer?.status).toBe(409);
    expect(await offsetOf(organiser, address)).toBe(0);
    await organiser.form(page, { intent: "upload.drop", upload: address.split("/").at(-1) ?? "" });
  });

  it("until it is given up: nothing is left", async () => {
    const { size } = await stat(numbered);
    const address = await addressFor(organiser, size, { filename: "given-up.mp4" });
    await sendHalf(address);
    const headers = { "tus-resumable": "1.0.0", origin: app.url };
    expect((await organiser.get(address, { method: "DELETE", headers })).status).toBe(204);
    expect((await organiser.get(address, { method: "HEAD", headers })).status).toBe(410);
    expect(await coming()).toEqual([]);
    expect(await pageText()).not.toContain("given-up.mp4");
  });

  it("and is removed when it stands still for an hour", async () => {
    const { size } = await stat(numbered);
    const address = await addressFor(organiser, size, { filename: "forgotten.mp4" });
    await sendHalf(address);
    await app.kill();
    const id = address.split("/").at(-1) ?? "";
    const past = new Date(Date.now() - 61 * 60_000);
    const db = await openDatabase(`file:${join(app.dataDir, "distretto.db")}`, { dataDir: app.dataDir });
    await db.client.filmUpload.update({ where: { id }, data: { touchedAt: past } });
    await db.close();
    await utimes(join(app.dataDir, "films-coming", `${id}.part`), past, past);
    await app.start();
    await expect.poll(coming).toEqual([]);
    expect((await organiser.get(address, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } })).status).toBe(410);
  });
});

describe("what is no film is turned away", () => {
  it.each([
    ["a web page", "<!doctype html><p>no film</p>".padEnd(200, " "), "a web page"],
    ["a program", Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(300)]), "a program"],
    ["a playlist", "#EXTM3U\nfile:///etc/passwd\n".padEnd(200, "\n"), "a list of other files"],
  ])("%s, by its first bytes: nothing is left", async (_, body, words) => {
    const path = join(folder, "none.mp4");
    await writeFile(path, body);
    const bytes = Buffer.from(body).length;
    const address = await addressFor(organiser, bytes, { filename: "none.mp4" });
    const answer = await sendPiece(app, organiser, address, { path, offset: 0, bytes });
    expect(answer?.status).toBe(415);
    expect(answer?.body).toContain(words);
    expect(await coming()).toEqual([]);
  });

  it("an empty file, one that is too large, one that has no size", async () => {
    expect((await announce(organiser, 0)).status).toBe(422);
    expect((await announce(organiser, 3 * 1024 ** 3)).status).toBe(413);
    expect((await announce(organiser, "many")).status).toBe(400);
    expect((await announce(organiser, -1)).status).toBe(400);
  });

  it("the fourth at once, a film that is not there, and who is no organiser", async () => {
    const open = await Promise.all([1, 2, 3].map((n) => addressFor(organiser, 1_000, { filename: `${n}.mp4` })));
    expect((await announce(organiser, 1_000)).status).toBe(409);
    for (const address of open)
      await organiser.form(page, { intent: "upload.drop", upload: address.split("/").at(-1) ?? "" });
    expect((await announce(organiser, 1_000, { replaces: "no-such-film" })).status).toBe(404);
    for (const who of ["moderator", "expert", "sofia"])
      expect((await announce(await app.as(who), 1_000)).status).toBe(403);
    expect((await announce(app.stranger(), 1_000)).status).toBe(401);
  });

  it("another site's request, and another protocol", async () => {
    const headers = { "tus-resumable": "1.0.0", "upload-length": "9", origin: "https://evil.example" };
    expect((await organiser.get(uploads, { method: "POST", headers })).status).toBe(403);
    const old = { "tus-resumable": "0.2.1", "upload-length": "9", origin: app.url };
    const answer = await organiser.get(uploads, { method: "POST", headers: old });
    expect(answer.status).toBe(412);
    expect(answer.headers.get("tus-version")).toBe("1.0.0");
  });
});

describe("names", () => {
  it.each([
    "../../etc/cron.d/film.mp4",
    "CON",
    `${"x".repeat(300)}.mp4`,
    "film\u202e4pm.mp4",
    "film\r\nX: y.mp4",
    "Фильм.mp4",
  ])("%j is shown, and names no file", async (filename) => {
    const { size } = await stat(numbered);
    const address = await addressFor(organiser, size, { filename });
    expect(await coming()).toEqual([`${address.split("/").at(-1)}.part`]);
    const text = await pageText();
    expect(text).not.toContain("\u202e");
    expect(text).not.toContain("x".repeat(130));
    await organiser.form(page, { intent: "upload.drop", upload: address.split("/").at(-1) ?? "" });
  });
});

describe("without scripts", () => {
  const form = async (fields: Record<string, string>, file: Uint8Array<ArrayBuffer>, name = "film.mp4") => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    body.append("film", new Blob([file]), name);
    const sent = new Response(body);
    const bytes = Buffer.from(await sent.arrayBuffer());
    const headers = { origin: app.url, accept: "text/html", "content-type": sent.headers.get("content-type") ?? "" };
    return organiser.get(`${page.replace("/films", "/films/send")}`, { method: "POST", body: bytes, headers });
  };

  it("a plain form brings a film", async () => {
    const answer = await form({ title: "By a form", replaces: "" }, new Uint8Array(await readFile(numbered)));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, page]);
    await says(/<h3[^>]*>By a form/);
  });

  it("and is told on a page what is wrong", async () => {
    const answer = await form({ title: "" }, new TextEncoder().encode("Dear organiser, the film is attached."));
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain("not a film we can play");
    expect(await coming()).toEqual([]);
    expect((await form({}, new Uint8Array())).status).toBe(422);
  });

  it.each([
    ["no boundary", "multipart/form-data", "--x\r\n"],
    ["another kind", "text/plain", "x"],
    ["nothing in it", "multipart/form-data; boundary=x", "--x--\r\n"],
    [
      "no end",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="film"; filename="a.mp4"\r\n\r\nabc',
    ],
    [
      "10,000 parts",
      "multipart/form-data; boundary=x",
      `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(10_000)}--x--\r\n`,
    ],
    ["a head without end", "multipart/form-data; boundary=x", `--x\r\n${"A: b\r\n".repeat(5_000)}`],
  ])("a form with %s is refused, and nothing is left", async (_, type, body) => {
    const headers = { origin: app.url, accept: "text/html", "content-type": type };
    const answer = await organiser.get(`${page}/send`, { method: "POST", body, headers });
    expect([400, 413, 415, 422]).toContain(answer.status);
    expect(await coming()).toEqual([]);
  });
});
