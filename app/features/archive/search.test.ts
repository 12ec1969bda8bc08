import fc from "fast-check";
import { expect, it } from "vitest";
import { readingPlaces } from "./places";
import { longestSearch, mostHits, type Place, search } from "./search";

const place = (text: string, who = ""): Place => ({ kind: "chat", session: 1, who, text, to: "/x" });
const found = (asked: string, ...texts: string[]) =>
  search(
    texts.map((text) => place(text)),
    asked,
  ).hits.map((hit) => hit.found);

it("looks for what is written: no sign means anything else", () => {
  expect(found("%", "100 % wood", "wood")).toEqual(["%"]);
  expect(found("_", "a_b", "ab")).toEqual(["_"]);
  expect(found("'", "it's", "its")).toEqual(["'"]);
  expect(found('"', 'a "quote"', "quote")).toEqual(['"']);
  expect(found(".*", "a.*b", "ab")).toEqual([".*"]);
  expect(found("\u0000", "a\u0000b", "ab")).toEqual(["\u0000"]);
});

it("capitals, accents and spaces do not count", () => {
  expect(found("cizme", "Nove Čizme")).toEqual(["Čizme"]);
  expect(found("istanbul'da", "İSTANBUL'DA")).toEqual(["İSTANBUL'DA"]);
  expect(found("ЛЕГНО  арредо", "о легно\n арредо")).toEqual(["легно\n арредо"]);
});

it("shows what stands around it, cut on both sides", () => {
  const { hits } = search([place(`${"a".repeat(200)} oak ${"b".repeat(200)}`)], "oak");
  expect(hits[0]?.before).toMatch(/^…a{89} $/);
  expect(hits[0]?.after).toMatch(/^ b{89}…$/);
});

it("finds by whose words they are, and shows their beginning", () => {
  expect(search([place("Hello", "Sofia")], "sofia").hits).toMatchObject([{ before: "", found: "", after: "Hello" }]);
});

it("is bounded: an empty search finds nothing, a long one is cut, many places are counted", () => {
  expect(found("   ", "a b")).toEqual([]);
  expect(found("x".repeat(10_000), "x".repeat(longestSearch))).toHaveLength(1);
  const many = Array.from({ length: mostHits + 5 }, () => place("oak"));
  expect(search(many, "oak")).toMatchObject({ count: mostHits + 5, hits: { length: mostHits } });
});

it("puts every text together again, and finds every piece of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
      const asked = text.slice(a % (text.length + 1)).slice(0, 1 + (b % 20));
      const { hits } = search([place(text)], asked);
      for (const hit of hits) expect(hit.before + hit.found + hit.after).toBe(text);
    }),
  );
});

it("reads a reading's words without its marks, and its title once", () => {
  const body =
    "## Where we are\n\n1. **Count the hands.** In [Cantù](x).\n\n| town | since |\n| --- | --- |\n| Meda | 1961 |\n\nThree * two * one";
  const places = readingPlaces({ number: 4, path: "/s" }, [{ session: 4, slug: "a", title: "Towns and hands", body }]);
  expect(places.map(({ text }) => text)).toEqual([
    "Towns and hands",
    "Where we are",
    "Count the hands. In Cantù.",
    "town since Meda 1961",
    "Three * two * one",
  ]);
  expect(search(places, "hands").count).toBe(2);
  expect(search(places, "cantu").hits).toMatchObject([{ within: "Towns and hands", found: "Cantù" }]);
});
