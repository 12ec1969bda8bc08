import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fetchFrom } from "./fetch.mjs";
import { MEDIA_VERSION } from "./media-version.mjs";
import { run } from "./run.mjs";

const RELEASES = "https://github.com/livekit/livekit/releases/download";
const ARCHITECTURES = { x64: "amd64", arm64: "arm64", arm: "armv7" };
const ATTEMPTS = 2;

/**
 * Downloads the release's archive, compares its SHA-256 with the release's `checksums.txt` and unpacks the binary
 * to `path`. Rejects with a sentence when there is none for this platform, it cannot be had whole, or does not match;
 * nothing is left behind then.
 */
export async function fetchRelease({ env, cache, path, progress, platform = process.platform, arch = process.arch }) {
  const name = archiveName(platform, arch);
  if (!name) throw new Error(`There is no livekit-server release for ${platform} ${arch}.`);
  const base = `${(env.LIVEKIT_RELEASES_URL || RELEASES).replace(/\/$/, "")}/v${MEDIA_VERSION}`;
  const expected = checksumFor(name, await (await fetchFrom(`${base}/checksums.txt`)).text());

  const part = mkdtempSync(join(cache, ".part-"));
  try {
    const archive = join(part, name);
    await download(`${base}/${name}`, archive, progress);
    if ((await sha256(archive)) !== expected) {
      throw new Error(`${name} does not match the checksum in checksums.txt and was thrown away.`);
    }
    await run("tar", ["-xzf", archive, "-C", part, "livekit-server"]);
    renameSync(join(part, "livekit-server"), path);
  } finally {
    // A download that was cut may still be opening its file.
    rmSync(part, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** The archive's name for a platform as Node names it; null when no release is made for it. */
export function archiveName(platform, arch) {
  const known = platform === "linux" && ARCHITECTURES[arch];
  return known ? `livekit_${MEDIA_VERSION}_linux_${known}.tar.gz` : null;
}

/** The SHA-256 (hexadecimal) that a release's list of checksums gives for a file. */
export function checksumFor(name, list) {
  const line = list.split("\n").find((one) => one.trim().endsWith(` ${name}`));
  const sum = line?.trim().split(/\s+/)[0] ?? "";
  if (!/^[0-9a-f]{64}$/.test(sum)) throw new Error(`checksums.txt names no checksum for ${name}.`);
  return sum;
}

async function download(url, file, progress) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetchFrom(url);
      const total = Number(response.headers.get("content-length"));
      let got = 0;
      const count = async function* (source) {
        for await (const chunk of source) {
          got += chunk.length;
          progress(`downloading ${(got / 1e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
          yield chunk;
        }
      };
      return await pipeline(response.body, count, createWriteStream(file));
    } catch (error) {
      if (attempt === ATTEMPTS) throw new Error(`${url} could not be downloaded whole: ${error.message}`);
    }
  }
}

async function sha256(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
