/**
 * Makes the demo film: content/programmes/italian-clusters/films/legno-arredo-brianza/.
 *
 *   npm run film                          the whole film, captions, chapters, markers, poster
 *   node scripts/film/make.mjs --stills 5 --scale 0.5   a picture every 5 seconds into .cache/film/stills
 *   node scripts/film/make.mjs --from 400 --to 900      a piece as .cache/film/piece.mp4
 *
 * How it works: `script.mjs` holds what is said. Every line is spoken (voice.mjs), its length lays the film out
 * (timeline.mjs), the scenes under stage/ draw any frame by its number on a canvas in headless Chromium (render.mjs),
 * and a small synthesiser plays under the voice (music.mjs). The same lines become the captions (vtt.mjs), so
 * change the words in script.mjs and run it again. It needs ffmpeg, sox, pico2wave and Chromium and says or installs
 * what is missing (tools.mjs). The same script gives the same frames and times; only encoders may differ.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { music } from "./music.mjs";
import { openStage, renderVideo } from "./render.mjs";
import { layOut } from "./timeline.mjs";
import { needTools } from "./tools.mjs";
import { RATE, speak, writeWav } from "./voice.mjs";
import { captionsVtt, chaptersVtt, markersVtt } from "./vtt.mjs";

const { values: options } = parseArgs({
  options: {
    from: { type: "string" },
    to: { type: "string" },
    stills: { type: "string" },
    scale: { type: "string", default: "1" },
  },
});
const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "content/programmes/italian-clusters/films/legno-arredo-brianza");
const cache = join(root, ".cache/film");
mkdirSync(cache, { recursive: true });
mkdirSync(folder, { recursive: true });

const { chromiumPath } = needTools();
const voices = speak(cache);
const film = layOut(new Map([...voices].map(([id, samples]) => [id, samples.length / RATE])));
console.log(`${film.frames} frames, ${film.frames / film.fps} s`);
const stage = await openStage(root, film, { chromiumPath, scale: Number(options.scale) });
try {
  if (options.stills) await stills(Number(options.stills));
  else if (options.from || options.to) await piece(Number(options.from ?? 0), Number(options.to ?? film.frames));
  else await whole();
} finally {
  await stage.close();
}

async function stills(every) {
  const into = join(cache, "stills");
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into);
  const from = Number(options.from ?? 0);
  const to = Number(options.to ?? film.frames);
  for (let frame = from; frame < to; frame += Math.round(every * film.fps)) {
    writeFileSync(join(into, `${String(frame).padStart(5, "0")}.jpg`), await stage.draw(frame));
  }
}

function piece(from, to, file = join(cache, "piece.mp4")) {
  const keys = [from, ...keyFrames().filter((frame) => frame > from && frame < to)];
  return renderVideo(stage, { from, to, keys, fps: film.fps, file, log: console.log });
}

/** Seeking to a marker or a chapter has to be exact and quick. */
function keyFrames() {
  return film.chapters.flatMap(({ start, marker }) => [start, marker]);
}

async function whole() {
  const silent = join(cache, "picture.mp4");
  const sound = join(cache, "sound.wav");
  writeWav(sound, ...music(film, voices));
  writeFileSync(join(folder, "captions.en.vtt"), captionsVtt(film));
  writeFileSync(join(folder, "chapters.vtt"), chaptersVtt(film));
  writeFileSync(join(folder, "markers.vtt"), markersVtt(film));
  await poster();
  await piece(0, film.frames, silent);
  execFileSync("ffmpeg", [
    ...["-y", "-loglevel", "error", "-i", silent, "-i", sound, "-map", "0:v", "-map", "1:a", "-c:v", "copy"],
    ...["-af", "alimiter=limit=0.84:level=false", "-c:a", "aac", "-b:a", "80k", "-ac", "2", "-shortest"],
    ...["-metadata", "title=Legno Arredo Brianza", "-metadata:s:a:0", "language=eng", "-movflags", "+faststart"],
    join(folder, "film.mp4"),
  ]);
}

async function poster() {
  const picture = join(cache, "poster.jpg");
  writeFileSync(picture, await stage.draw(60));
  execFileSync("ffmpeg", [
    "-y",
    "-loglevel",
    "error",
    "-i",
    picture,
    "-vf",
    "scale=1280:720",
    "-q:v",
    "3",
    "-update",
    "1",
    join(folder, "poster.jpg"),
  ]);
}
