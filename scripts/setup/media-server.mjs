import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWithGo } from "./media-go.mjs";
import { fetchRelease } from "./media-release.mjs";
import { MEDIA_VERSION, versionOf, versionProblem } from "./media-version.mjs";

/**
 * Finds or gets livekit-server: the one named by LIVEKIT_SERVER_BIN, one on PATH, the one kept from before, the
 * release's archive, or a build with Go, in this order. With LIVEKIT_URL nothing is needed here.
 * Resolves with `{ path, kept? }`, or `{ path: null, note }` where the note says what to do; never rejects for want of a server.
 *
 * @returns {Promise<{ path: string | null, kept?: boolean, note?: string }>}
 */
export async function mediaServer(env, cache, progress) {
  const kept = await keptMediaServer(env, cache);
  if (kept) return kept;

  mkdirSync(cache, { recursive: true });
  for (const left of readdirSync(cache)) if (left.startsWith(".part-")) rmSync(join(cache, left), { recursive: true });
  const path = pathIn(cache);
  const reasons = [];
  for (const get of [fetchRelease, buildWithGo]) {
    try {
      await get({ env, cache, path, progress });
      return { path };
    } catch (error) {
      reasons.push(error.message);
    }
  }
  return { path: null, note: missing(reasons) };
}

/**
 * The media server that is there already, as above; null when one would have to be got.
 *
 * @returns {Promise<{ path: string | null, kept?: boolean, note?: string } | null>}
 */
export async function keptMediaServer(env, cache) {
  if (env.LIVEKIT_URL) return { path: null, kept: true };
  if (env.LIVEKIT_SERVER_BIN) return named(env.LIVEKIT_SERVER_BIN);
  if (!versionProblem(await versionOf("livekit-server"))) return { path: "livekit-server", kept: true };
  return (await versionOf(pathIn(cache))) === MEDIA_VERSION ? { path: pathIn(cache), kept: true } : null;
}

/** The application's setting for what was found; empty says there is none, also where a wrong one was named. */
export const mediaSetting = (found) => ({ LIVEKIT_SERVER_BIN: found?.path ?? "" });

const pathIn = (cache) => join(cache, `livekit-server-${MEDIA_VERSION}-${process.platform}-${process.arch}`);

async function named(path) {
  const problem = versionProblem(await versionOf(path));
  if (!problem) return { path, kept: true };
  return { path: null, note: `LIVEKIT_SERVER_BIN=${path} ${problem}; starting without sound and picture.` };
}

function missing(reasons) {
  const tried = reasons.map((reason) => `\n    ${reason.split("\n").join("\n    ")}`).join("");
  return (
    `starting without sound and picture. To have them, install Go and start again, or install livekit-server ` +
    `${MEDIA_VERSION} and name it in LIVEKIT_SERVER_BIN. Tried:${tried}`
  );
}
