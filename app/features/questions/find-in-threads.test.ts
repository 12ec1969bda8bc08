import { expect, test } from "vitest";
import { findInThreads, inOrder } from "./find-in-threads";
import type { MessageView, ThreadView } from "./wire";

const message = (text: string): MessageView => ({
  ...{ id: text, kind: "question", author: "Sofia", city: "Sofia", country: "BG", folded: "", source: "page" },
  ...{ state: "published", at: 0, editedAt: null, versions: [], mayEdit: false, text },
});
const thread = (id: string, text: string, more: Partial<ThreadView> = {}): ThreadView => ({
  ...{ id, state: "sent", shut: false, nameHidden: false, pinned: false, liveSession: null, hold: null },
  ...{ votes: 0, voted: false, following: false, own: false, question: message(text), answers: [], ...more },
});
const found = (texts: string[], search: string) =>
  findInThreads(
    texts.map((text) => thread(text, text)),
    search,
  ).map(({ id }) => id);

test("every sign is looked for as it stands", () => {
  const texts = ["100 % wood", "snake_case", 'it\'s "quoted"', "a\\b", "plain"];
  expect(found(texts, "%")).toEqual(["100 % wood"]);
  expect(found(texts, "_")).toEqual(["snake_case"]);
  expect(found(texts, "'")).toEqual(['it\'s "quoted"']);
  expect(found(texts, '"')).toEqual(['it\'s "quoted"']);
  expect(found(texts, "\\")).toEqual(["a\\b"]);
  expect(found(texts, "\0")).toEqual([]);
  expect(found(texts, "' OR 1=1 --")).toEqual([]);
  expect(found(texts, "   ")).toEqual(texts);
});

test("capital letters and accents do not count, in any of our alphabets", () => {
  expect(found(["Čizme i žuta građa"], "cizme")).toHaveLength(1);
  expect(found(["IŞIK ve ılık"], "ışık")).toHaveLength(1);
  expect(found(["Ќе дојде Йордан"], "йордан")).toHaveLength(1);
  expect(found(["perché"], "PERCHE")).toHaveLength(1);
});

test("a search of ten thousand signs is cut and costs nothing", () => {
  const texts = Array.from({ length: 500 }, (_, i) => `${"wood ".repeat(800)}${i}`);
  const before = performance.now();
  expect(found(texts, "w".repeat(10_000))).toEqual([]);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test("pinned questions come first, then the newest or the most shared", () => {
  const threads = [thread("new", "a"), thread("loved", "b", { votes: 3 }), thread("old", "c", { pinned: true })];
  expect(inOrder(threads, "newest").map(({ id }) => id)).toEqual(["old", "new", "loved"]);
  expect(inOrder(threads, "votes").map(({ id }) => id)).toEqual(["old", "loved", "new"]);
});
