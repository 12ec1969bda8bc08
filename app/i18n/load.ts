import type { Catalogues } from "./translate";

type Load = () => Promise<{ default: Catalogues }>;

const everywhere = import.meta.glob<{ default: Catalogues }>("./*/index.ts");
const live = import.meta.glob<{ default: Catalogues }>("./*/live.ts");

/**
 * Loads one language's texts in the browser; unknown languages get English. Join page and room have texts that other
 * pages do not load, so links lead there by a load of the document.
 */
export async function loadCatalogues(language: string, path: string): Promise<Catalogues> {
  const parts = [
    textsIn(everywhere, language, "index"),
    ...(entersRoom(path) ? [textsIn(live, language, "live")] : []),
  ];
  const loaded = await Promise.all(parts.map((load) => load()));
  return Object.assign({}, ...loaded.map((part) => part.default));
}

/** Is this the address of a join page or a room? */
export const entersRoom = (path: string) => /\/sessions\/[^/]+\/(join|room)\/?$/.test(path);

function textsIn(files: Record<string, Load>, language: string, part: string): Load {
  const load = files[`./${language}/${part}.ts`] ?? files[`./en/${part}.ts`];
  if (!load) throw new Error("the English texts are missing from the build");
  return load;
}
