import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const folder = "bench/baselines/prefab";

/** Installs LiveKit's own components beside the page that shows them: only this benchmark needs them. */
export async function installPrefab(): Promise<void> {
  if (existsSync(`${folder}/node_modules/@livekit/components-react`)) return;
  await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
}
