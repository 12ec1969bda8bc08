import { fileURLToPath } from "node:url";
import { type Plugin, transformWithEsbuild } from "vite";

const sources = fileURLToPath(new URL("../../node_modules/livekit-client/src/", import.meta.url));

/**
 * Builds LiveKit's client for browsers from the sources that are published with it. Its ready-made bundle is one file for
 * browsers of 2015 from which nothing can be left out; from the sources only what the room uses is loaded.
 */
export function mediaClientFromSources(): Plugin {
  return {
    name: "media-client-from-sources",
    apply: "build",
    enforce: "pre",
    resolveId: (source, _importer, { ssr }) =>
      source === "livekit-client" && ssr !== true ? `${sources}index.ts` : null,
    transform(code, id) {
      if (!id.startsWith(sources) || !id.endsWith(".ts")) return null;
      // Its classes declare again what their parents have set; fields as ES2022 defines them would empty those.
      const compilerOptions = { useDefineForClassFields: false };
      return transformWithEsbuild(code, id, { target: "es2022", tsconfigRaw: { compilerOptions } });
    },
  };
}
