import type { Catalogues } from "./translate";

type Files = Record<string, () => Promise<{ default: Catalogues }>>;

const everywhere: Files = import.meta.glob<{ default: Catalogues }>("./*/index.ts");

/** The texts this page has so far, one object for the whole page. */
const loaded: Catalogues = {};

/** Loads one language's texts of every page in the browser; unknown languages get English. */
export const loadCatalogues = (language: string): Promise<Catalogues> => loadMore(everywhere, language, "index");

/** Adds a part of a language's texts to those the page has, and gives all of them. */
export async function loadMore(files: Files, language: string, part: string): Promise<Catalogues> {
  const load = files[`./${language}/${part}.ts`] ?? files[`./en/${part}.ts`];
  if (!load) throw new Error("the English texts are missing from the build");
  return Object.assign(loaded, (await load()).default);
}
