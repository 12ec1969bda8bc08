import { loadMore } from "./load";

/* Parts of the room that import this have their texts when they are drawn; the room itself does not load them. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/showcase.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "showcase");
