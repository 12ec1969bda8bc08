import { loadMore } from "./load";

/* A route that imports this has the texts of a session's page when it is drawn; other pages do not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/session.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "session");
