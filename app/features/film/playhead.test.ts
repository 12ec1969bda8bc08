import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loaded } from "./film.fixture";
import { dueHold, frameAt, modeAt, nextHoldAt, positionAt, viewFilm } from "./playhead";

describe("playhead", () => {
  it("P1: counts from the start that was set, in exact frames", () => {
    const { film } = (() => {
      const journal = loaded();
      journal.send(10_000, "film.play");
      return journal;
    })();
    expect(film.startedAt).toBe(11_000);
    expect(positionAt(film, 10_500)).toBe(0);
    expect(positionAt(film, 12_020)).toBe(25.5);
    expect(frameAt(film, 11_040)).toBe(1);
  });

  it("P1: never before its start, never beyond its stop, never backwards", () => {
    const journal = loaded();
    journal.send(0, "film.play");
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e7 }), fc.nat(1e6), (now, later) => {
        const [first, second] = [positionAt(journal.film, now), positionAt(journal.film, now + later)];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeGreaterThanOrEqual(first);
        expect(second).toBeLessThanOrEqual(500);
      }),
    );
  });

  it("P2: counts down, plays and holds without any further event", () => {
    const journal = loaded();
    journal.send(0, "film.play");
    expect(modeAt(journal.film, 999)).toBe("armed");
    expect(modeAt(journal.film, 1000)).toBe("playing");
    expect(modeAt(journal.film, 20_999)).toBe("playing");
    expect(viewFilm(journal.film, 21_000)).toMatchObject({
      mode: "holding",
      posFrame: 500,
      markerId: "m1",
      startedAt: null,
    });
    expect(nextHoldAt(journal.film)).toBe(21_000);
  });

  it("P2: after its last marker it runs to its last frame and has ended", () => {
    const journal = loaded();
    journal.send(0, "film.seek", { frame: 2250 });
    journal.send(0, "film.resume");
    expect(viewFilm(journal.film, 1000 + 249 * 40)).toMatchObject({
      mode: "ended",
      posFrame: 2499,
      markerId: null,
    });
  });

  it("P3: a hold is due once, from the moment it comes", () => {
    const journal = loaded();
    journal.send(0, "film.play");
    expect(dueHold(journal.film, 20_999)).toBeNull();
    const held = dueHold(journal.film, 21_000);
    expect(held).toEqual({
      type: "film.held",
      payload: { markerId: "m1", frame: 500, since: journal.film.rev },
    });
    if (held) journal.append(21_200, held);
    expect(dueHold(journal.film, 30_000)).toBeNull();
    expect(journal.film).toMatchObject({ mode: "holding", posFrame: 500, rev: 2 });
  });

  it("P3: a line that comes too late changes nothing", () => {
    const journal = loaded();
    journal.send(0, "film.play");
    const late = dueHold(journal.film, 21_000);
    journal.send(22_000, "film.resume");
    const before = journal.film;
    if (late) journal.append(22_100, late);
    expect(journal.film).toEqual(before);
  });
});
