import { loadMore } from "./load";

/* A route that imports this has the texts of the audit log when it is drawn; other pages do not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/audit.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "audit");
