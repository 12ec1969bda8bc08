/**
 * Starts the application: the built bundle, or with --dev the sources through Vite.
 * The server lives inside the bundle (app/http/server.server.ts), so pages and endpoints share their modules.
 */
import { pathToFileURL } from "node:url";

const dev = process.argv.includes("--dev");

if (dev) {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build");
  const { entry } = await load();
  await entry.module.startServer({ build: load, vite: vite.middlewares });
} else {
  process.env.NODE_ENV ??= "production";
  const build = await import(pathToFileURL("build/server/index.js").href);
  await build.entry.module.startServer({ build });
}

// Whoever started us (`npm start`) is gone without a word: end as if asked to.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
