import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "../../../remix.config.js";

/** The same Remix with the same options, and nothing else. */
export default defineConfig({
  plugins: [remix({ ...remixOptions, buildDirectory: "../../../.cache/bench/bare-remix" })],
  build: { target: "es2022", emptyOutDir: true },
});
