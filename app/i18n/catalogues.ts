import type { Catalogues } from "./translate";

const files = import.meta.glob<Record<string, string>>("./*/*.json", { eager: true, import: "default" });

/** All texts of a language; unknown languages get English. */
export function cataloguesOf(language: string): Catalogues {
  const found: Catalogues = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, folder, namespace] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    if (folder === language && namespace) found[namespace] = texts;
  }
  return Object.keys(found).length ? found : cataloguesOf("en");
}
