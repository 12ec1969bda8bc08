import { join } from "node:path";
import { build } from "./build.mjs";
import { databaseClients } from "./database-clients.mjs";
import { dependencies } from "./dependencies.mjs";
import { mediaServer, mediaSetting } from "./media-server.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { cacheDir, root, settings } from "./paths.mjs";

/**
 * Brings whatever is missing, as quickly as the parts allow: the media server beside the rest. `parts` names what is wanted
 * beyond the dependencies and database clients: `media`, `build`. Resolves with the environment for the application.
 */
export function setUp(printer, parts) {
  const env = settings();
  const waiting = () => printer.write("… another set-up is running in this folder; waiting for it to end");
  return oneAtATime(
    join(root, ".cache"),
    async () => {
      const [media] = await Promise.all([parts.includes("media") && bringMedia(printer, env), ours(printer, parts)]);
      return media ? { ...process.env, ...mediaSetting(media) } : process.env;
    },
    waiting,
  );
}

async function ours(printer, parts) {
  await printer.step("dependencies", dependencies);
  await printer.step("database clients", databaseClients);
  if (parts.includes("build")) await printer.step("build", build);
}

function bringMedia(printer, env) {
  return printer.step("media server", (progress) => mediaServer(env, cacheDir(env), progress));
}
