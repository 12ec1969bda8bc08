import { longestSearch } from "./limits";
import type { ThreadView } from "./wire";

/** Capital letters, accents and ways of writing the same sign do not count: `čizme` finds `Cizme`. */
const plain = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replace(/\s+/g, " ").toLowerCase();

/**
 * Threads in which all that was searched for stands, as it is written: no sign means anything else. Looks only at what
 * the reader sees. Searches longer than `longestSearch` are cut.
 */
export function findInThreads(threads: ThreadView[], search: string): ThreadView[] {
  const wanted = plain(search.slice(0, longestSearch)).trim();
  if (!wanted) return threads;
  return threads.filter(({ question, answers, hold }) => {
    const messages = [question, ...answers].map(({ author, city, text, folded }) => [author, city, text, folded]);
    const words = [...messages.flat(), hold?.film, hold?.title];
    return words.some((text) => text && plain(text).includes(wanted));
  });
}

export type Order = "newest" | "votes";

/** Pinned questions first; then the newest, or those that most people share. Threads come newest first. */
export function inOrder(threads: ThreadView[], order: Order): ThreadView[] {
  const weight = (thread: ThreadView) => (order === "votes" ? thread.votes : 0);
  return [...threads].sort((a, b) => Number(b.pinned) - Number(a.pinned) || weight(b) - weight(a));
}
