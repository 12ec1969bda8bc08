import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mediaServer } from "../../scripts/setup/media-server.mjs";
import { cacheDir, settings } from "../../scripts/setup/paths.mjs";
import type { Application } from "../setup/application";

/** A livekit-server that can be kept away: as long as it is, whoever starts it waits. */
export interface AwayMedia {
  /** For LIVEKIT_SERVER_BIN. */
  binary: string;
  /** kill -9, and it does not come back by itself. */
  kill(app: Application): Promise<void>;
  /** Lets it come back; resolves when it answers, with that moment (performance.now). */
  letBack(app: Application): Promise<number>;
  remove(): Promise<void>;
}

export async function awayMedia(): Promise<AwayMedia> {
  const { path, note } = await mediaServer(settings(), cacheDir(settings()), () => {});
  if (!path) throw new Error(`No media server to test with: ${note}`);
  const dir = await mkdtemp(join(tmpdir(), "distretto-away-"));
  const binary = join(dir, "livekit-server");
  const away = join(dir, "away");
  const script = `#!/bin/sh\nwhile [ -e "${away}" ]; do sleep 0.05; done\nexec "${path}" "$@"\n`;
  await writeFile(binary, script, { mode: 0o700 });
  return {
    binary,
    async kill(app) {
      await writeFile(away, "");
      process.kill(Number(await readFile(join(app.dataDir, "media/livekit.pid"), "utf8")), "SIGKILL");
    },
    async letBack(app) {
      await rm(away);
      while (!(await fetch(`http://127.0.0.1:${app.mediaPort}/`).catch(() => null))?.ok) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      return performance.now();
    },
    remove: () => rm(dir, { recursive: true }),
  };
}
