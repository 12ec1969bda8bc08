import { loadMore } from "./load";

/* A route that imports this has the texts of a programme's own page when it is drawn; other pages do not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/home.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "home");
