import type { Catalogues } from "../translate";

const files = import.meta.glob<Record<string, string>>(["./*.json", "!./errors.json"], {
  eager: true,
  import: "default",
});

/** The English texts: every JSON file of this folder is a namespace. The errors' sentences stay on the server, which says them. */
const catalogues: Catalogues = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]),
);
export default catalogues;
