import fc from "fast-check";
import { expect, it } from "vitest";
import { capacity, pageOf } from "./pages";

it("a phone's stage holds eight faces, a desk's dozens, the smallest box one", () => {
  expect(capacity(374, 350)).toBe(6);
  expect(capacity(374, 370)).toBe(8);
  expect(capacity(1_000, 700)).toBe(42);
  expect(capacity(40, 20)).toBe(1);
});

it("what fits is on one page", () => {
  expect(pageOf(["a", "b"], 8, 3)).toEqual({ shown: ["a", "b"], page: 0, pages: 1 });
  expect(pageOf([], 8, 0)).toEqual({ shown: [], page: 0, pages: 1 });
});

it("nine of whom eight fit are shown as five and four", () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(pageOf(all, 8, 0)).toEqual({ shown: [1, 2, 3, 4, 5], page: 0, pages: 2 });
  expect(pageOf(all, 8, 1)).toEqual({ shown: [6, 7, 8, 9], page: 1, pages: 2 });
  expect(pageOf(all, 8, 9).page).toBe(1);
});

it("the pages together are everybody, once, and none is too full", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, size) => {
      const all = Array.from({ length: count }, (_, index) => index);
      const { pages } = pageOf(all, size, 0);
      const each = Array.from({ length: pages }, (_, page) => pageOf(all, size, page).shown);
      expect(each.flat()).toEqual(all);
      expect(each.every((shown) => shown.length <= size)).toBe(true);
    }),
  );
});
