import type { Catalogues } from "./translate";

const languages = import.meta.glob<{ default: Catalogues }>("./*/index.ts");

/** Loads one language's texts in the browser; unknown languages get English. */
export async function loadCatalogues(language: string): Promise<Catalogues> {
  const load = languages[`./${language}/index.ts`] ?? languages["./en/index.ts"];
  if (!load) throw new Error("the English texts are missing from the build");
  return (await load()).default;
}
