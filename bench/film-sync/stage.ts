import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import { startApplication } from "../../tests/setup/application";
import { addNumberedFilm } from "../../tests/setup/numbered-film";
import { City } from "./city";
import { makeHeavy } from "./heavy-film";
import type { Scene } from "./run";

/** Frames at which the film holds. */
export const markers = [60, 220, 450] as const;
export const plainKinds = ["none", "timeupdate", "seek"] as const;
/** What is opened, and how long it is waited for. Plain players do not mend what went wrong. */
export const room = {
  path: "/programmes/italian-clusters/sessions/4/room?devices=off",
  patienceMs: 6_000,
  wrongForMs: 8_000,
};
export const plain = (kind: (typeof plainKinds)[number]) => ({
  path: `/plain/${kind}`,
  patienceMs: 1_500,
  wrongForMs: 500,
});

/** Everything of a scene but what is opened on it. */
export type Stage = Omit<Scene, keyof typeof room> & { close(): Promise<void> };

/** Each city's clock; the last one's comes late. */
export const clocks = {
  sofia: { offsetMs: -7_000, ppm: 100 },
  zagreb: { offsetMs: 90_000, ppm: -100 },
  belgrade: { offsetMs: 3_000, ppm: 50 },
  istanbul: { offsetMs: -500, ppm: -50 },
  moscow: { offsetMs: 20_000, ppm: 100 },
};

/** The application with the numbered film loaded, and five browsers that have opened nothing yet. */
export async function setStage(withMedia: boolean): Promise<Stage> {
  const film = join(tmpdir(), `distretto-numbered-${process.pid}.mp4`);
  await makeHeavy("tests/fixtures/film/numbered.mp4", film);
  const app = await startApplication({ media: withMedia });
  await app.kill();
  const { numbered } = await addNumberedFilm(app.dataDir, { at: markers, file: film });
  await rm(film);
  await app.start();
  const moderator = await app.as("moderator");
  const loaded = await moderator.command("film.load", { filmId: numbered });
  if (!loaded.ok) throw new Error(`The film could not be loaded: ${loaded.status}`);
  const opened = await Promise.all(Object.entries(clocks).map(([name, wrong]) => City.open(app, name, wrong)));
  const pages = await plainPages();
  for (const { line } of opened) for (const [path, page] of pages) line.pages.set(path, page);
  const close = async () => {
    await Promise.all(opened.map((city) => city.close()));
    await app.stop();
  };
  return { app, moderator, cities: opened.slice(0, -1), late: opened.at(-1) as City, markers, close };
}

/** The pages of the plain players, by path. */
async function plainPages(): Promise<[string, string][]> {
  const input = fileURLToPath(new URL("plain-player.ts", import.meta.url));
  const options = {
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "es2022", rollupOptions: { input } },
  };
  const { output } = (await build(options as Parameters<typeof build>[0])) as Rollup.RollupOutput;
  const page = `<!doctype html><meta charset="utf-8"><title>Plain player</title><div><video data-film playsinline preload="auto" width="640"></video></div><script type="module">${output[0].code}</script>`;
  return plainKinds.map((kind) => [plain(kind).path, page]);
}
