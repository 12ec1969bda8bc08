import { loadMore } from "./load";

/* What is shown only to who stands at the room's door, or keeps it, comes with its texts. */
const files = import.meta.glob<{ default: Record<string, Record<string, string>> }>("./*/lobby.ts");
if (typeof document !== "undefined") await loadMore(files, document.documentElement.lang, "lobby");
