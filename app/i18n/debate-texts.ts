import { loadMore } from "./load";

/* Votes and arguments: parts that import this have their texts when they are drawn. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/debate.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "debate");
