import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const types = { ".html": "text/html", ".js": "text/javascript", ".woff2": "font/woff2" };
const fonts = {
  "/fonts/serif.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2",
  "/fonts/serif-italic.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-italic.woff2",
  "/fonts/sans.woff2": "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
};
/** The stage is served to the page under a name of its own, without a server. */
const ORIGIN = "http://film.local";

/** Opens the stage; `draw(frame)` gives a frame's JPEG as a Buffer. Close it with `close()`. */
export async function openStage(root, timeline, { chromiumPath, scale = 1 }) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--force-color-profile=srgb"],
  });
  const page = await browser.newPage();
  const here = join(root, "scripts/film");
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/stage/land.js") {
      const { rings } = JSON.parse(await readFile(join(here, "land.json"), "utf8"));
      const points = rings.map((ring) => ring.split(" ").map((point) => point.split(",").map(Number)));
      return route.fulfill({ contentType: "text/javascript", body: `export const land = ${JSON.stringify(points)};` });
    }
    const file = path in fonts ? join(root, "node_modules", fonts[path]) : join(here, path);
    return route.fulfill({ contentType: types[extname(file)], body: await readFile(file) });
  });
  page.on("pageerror", (error) => console.error(`The stage failed: ${error.message}`));
  await page.goto(`${ORIGIN}/stage/index.html`);
  await page.evaluate(([film, size]) => window.prepare(film, size), [timeline, scale]);
  return {
    async draw(frame) {
      const url = await page.evaluate((n) => window.renderAt(n), frame);
      return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
    },
    close: () => browser.close(),
  };
}

/** Draws the frames from `from` up to `to` into an H.264 file without sound, key frames at the given frames. */
export async function renderVideo(stage, { from, to, keys, fps, file, log }) {
  const times = keys.map((frame) => ((frame - from) / fps).toFixed(3)).join(",");
  const ffmpeg = spawn(
    "ffmpeg",
    [
      ...["-y", "-loglevel", "error", "-f", "image2pipe", "-framerate", String(fps), "-c:v", "mjpeg", "-i", "-"],
      ...["-vf", "scale=in_range=full:out_range=tv:out_color_matrix=bt709,format=yuv420p"],
      ...["-c:v", "libx264", "-profile:v", "high", "-preset", "slow", "-tune", "animation", "-crf", "25", "-bf", "2"],
      ...["-g", "50", "-flags", "+cgop", "-force_key_frames", times],
      ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-r", String(fps), "-an", file],
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const done = once(ffmpeg, "close");
  for (let frame = from; frame < to; frame += 1) {
    if (!ffmpeg.stdin.write(await stage.draw(frame))) await once(ffmpeg.stdin, "drain");
    if ((frame - from) % 500 === 0) log(`frame ${frame} of ${to}`);
  }
  ffmpeg.stdin.end();
  const [code] = await done;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} while it wrote the picture`);
}
