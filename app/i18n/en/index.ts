import type { Catalogues } from "../translate";

const files = import.meta.glob<Record<string, string>>("./*.json", { eager: true, import: "default" });

/** The English texts: every JSON file of this folder is a namespace. */
const catalogues: Catalogues = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]),
);
export default catalogues;
