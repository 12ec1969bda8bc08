import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MEDIA_VERSION } from "./media-version.mjs";
import { run } from "./run.mjs";

const LIMIT_MS = 15 * 60_000;

/** Builds livekit-server with Go (about 90 s) into `path`. Rejects with a sentence when there is no Go or it fails. */
export async function buildWithGo({ env, cache, path, progress }) {
  const part = mkdtempSync(join(cache, ".part-"));
  let packages = 0;
  const ticking = setInterval(() => progress(`building with Go, ${packages} packages so far`), 1_000);
  try {
    await run("go", ["install", "-v", `github.com/livekit/livekit-server/cmd/server@v${MEDIA_VERSION}`], {
      env: { ...env, GOBIN: part },
      timeout: LIMIT_MS,
      onLine: () => packages++,
    });
    renameSync(join(part, "server"), path);
  } finally {
    clearInterval(ticking);
    rmSync(part, { recursive: true, force: true });
  }
}
