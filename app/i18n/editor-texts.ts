import { loadMore } from "./load";

/* A route that imports this has the film page's texts when it is drawn; other pages do not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/editor.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "editor");
