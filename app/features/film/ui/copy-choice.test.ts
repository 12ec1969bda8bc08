import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Copy, chooseCopy } from "./copy-choice";

const film = { kbps: 2000, copies: { small: { bytes: 1, kbps: 500 } }, stills: 0 };
const choose = (now: Copy, kbps: number | null, stalled = false) => chooseCopy(now, film, { kbps, stalled });

describe("the file for the next segment", () => {
  it("B11: a line below the film's rate and a little more gets the small one, a stall as well", () => {
    expect(choose("own", 2399)).toBe("small");
    expect(choose("own", 2401)).toBe("own");
    expect(choose("own", 9000, true)).toBe("small");
  });

  it("B11: goes back only when the line brings much more; who knows nothing stays", () => {
    expect(choose("small", 4900)).toBe("small");
    expect(choose("small", 5000)).toBe("own");
    expect(choose("small", null)).toBe("small");
    expect(choose("own", null)).toBe("own");
  });

  it("B11: without a small file, or one that is no smaller, it is the film's own", () => {
    const line = { kbps: 100, stalled: true };
    expect(chooseCopy("small", { ...film, copies: {} }, line)).toBe("own");
    expect(chooseCopy("own", { ...film, copies: { small: { bytes: 1, kbps: 2000 } } }, line)).toBe("own");
  });

  it("B11: a line that wavers by a third changes it at most once", () => {
    const about = fc.tuple(
      fc.integer({ min: 100, max: 20_000 }),
      fc.array(fc.double({ min: 0.67, max: 1.33, noNaN: true })),
    );
    fc.assert(
      fc.property(about, ([mean, waves]) => {
        let [now, changes]: [Copy, number] = ["own", 0];
        for (const wave of waves) {
          const next = choose(now, mean * wave);
          if (next !== now) changes++;
          now = next;
        }
        expect(changes).toBeLessThanOrEqual(1);
      }),
    );
  });
});
