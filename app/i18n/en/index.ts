import type { Catalogues } from "../translate";

const files = import.meta.glob<Record<string, string>>(
  ["./*.json", "!./errors.json", "!./room.json", "!./join.json", "!./film.json"],
  { eager: true, import: "default" },
);

/**
 * The English texts of every page: each JSON file of this folder is a namespace. What only join page and room say comes
 * with `live.ts`; the errors' sentences stay on the server, which says them.
 */
const catalogues: Catalogues = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]),
);
export default catalogues;
