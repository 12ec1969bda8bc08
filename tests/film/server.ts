import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { build, type Rollup } from "vite";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { AppError } from "../../app/errors";
import type { FilmFacts } from "../../app/features/film/facts";
import { Journal } from "../../app/features/film/film.fixture";
import type { FilmRecord } from "../../app/features/film/film-part.server";
import { viewFilm } from "../../app/features/film/playhead";
import { sendFilmPart } from "../../app/http/film-bytes.server";

export const numbered = fileURLToPath(new URL("../fixtures/film/numbered.mp4", import.meta.url));

/** The script of the page with our engine. */
export const page = fileURLToPath(new URL("page.ts", import.meta.url));

/** The film of the tests: 20 s, 25 frames a second, its number in every picture. */
export const facts: FilmFacts = {
  filmId: "numbered",
  slug: "numbered",
  title: "Numbered",
  fpsNum: 25,
  fpsDen: 1,
  frames: 500,
  firstPtsMs: 0,
  markers: [37, 90, 151, 210, 266, 333, 400, 461].map((frame, index) => ({
    id: `m${index + 1}`,
    frame,
    title: `Marker ${index + 1}`,
    question: {},
    closing: false,
  })),
  captions: [],
};

/** Served by the real byte handler from a real folder; faults are switched on in `faults`. */
export async function serveFilm(entry = page) {
  const folder = await mkdtemp(join(tmpdir(), "distretto-film-"));
  const files = diskFiles(folder);
  await files.importFrom("films/numbered.mp4", numbered);
  const sha256 = createHash("sha256")
    .update(await readFile(numbered))
    .digest("hex");
  const markers = facts.markers.map(({ id, question, ...marker }) => {
    return { ...marker, slug: id, question: JSON.stringify(question), minutes: null, opens: null };
  });
  const { fpsNum, fpsDen } = facts;
  const file = { fileKey: "films/numbered.mp4", mime: "video/mp4", sha256, fpsNum, fpsDen };
  const record = { ...file, markers, captions: [], chapters: "[]", posterKey: null } as unknown as FilmRecord;
  const journal = new Journal(1000, facts);
  const faults = { stateDown: false, delayMs: 0 };
  const script = await bundle(entry);

  const app = express();
  app.get(
    "/",
    (_, res) =>
      void res
        .type("html")
        .send(
          `<!doctype html><video playsinline preload="auto" width="320"></video><script src="/page.js" type="module"></script>`,
        ),
  );
  app.get("/page.js", (_, res) => void res.type("js").send(script));
  app.get("/state", (_, res) => {
    if (faults.stateDown) return void res.destroy();
    const now = Date.now();
    setTimeout(
      () => res.set("Cache-Control", "no-store").json({ now, film: viewFilm(journal.film, now) }),
      faults.delayMs,
    );
  });
  app.get("/api/films/:id/:part", (req, res) => {
    sendFilmPart(files, record, req.params.part, req, res).catch((error: unknown) => {
      if (res.headersSent) return void res.destroy();
      res.status(error instanceof AppError ? error.status : 500).end(String(error));
    });
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  };
  return { url, journal, faults, close };
}

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "esnext", lib: { entry, formats: ["es"], fileName: "page" } },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rollup.RollupOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error("the page's script was not built");
  return chunk.code;
}
