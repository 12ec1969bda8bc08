import { loadMore } from "./load";

/* A route that imports this has the texts of the self-assessment when it is drawn; other pages do not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/assessment.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "assessment");
