import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";
import remixOptions from "./remix.config.js";
import { mediaClientFromSources } from "./scripts/vite/media-client";

/** Made small once, while building, so that slow lines are helped and serving costs nothing. */
const smaller = compression({
  algorithms: ["gzip", "brotliCompress"],
  include: /assets\/.*\.(js|css|svg)$/,
  threshold: 1024,
  logLevel: "silent",
});

export default defineConfig({
  plugins: [mediaClientFromSources(), tailwindcss(), remix(remixOptions), smaller],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Found before the first visit: a library found later would make Vite load React a second time.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"] },
  // Terser makes the room's script 10 KB (gzip) smaller than Vite's own way, for half a minute of building.
  build: { target: "es2022", sourcemap: false, minify: "terser", terserOptions: { module: true, ecma: 2020 } },
});
