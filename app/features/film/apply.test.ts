import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewEvent } from "../journal/event";
import { applyFilm } from "./apply";
import { facts, Journal } from "./film.fixture";
import { dueHold, frameAt, positionAt, viewFilm } from "./playhead";
import { emptyFilm, type FilmState } from "./state";

const command = fc.oneof(
  fc.constant(["film.load", { filmId: facts.filmId }] as const),
  fc
    .constantFrom(
      "film.play" as const,
      "film.pause" as const,
      "film.resume" as const,
      "film.skipMarker" as const,
      "film.stop" as const,
    )
    .map((type) => [type, {}] as const),
  fc.integer({ min: -10, max: 2600 }).map((frame) => ["film.seek", { frame }] as const),
  fc.integer({ min: 0, max: 2499 }).map((frame) => ["film.addMarker", { frame }] as const),
  fc.constantFrom(...facts.markers).map(({ id }) => ["film.seek", { markerId: id }] as const),
  fc.constantFrom(0, ...facts.markers.map(({ frame }) => frame)).map((frame) => ["film.ready", { frame }] as const),
  fc.constant("notice" as const),
);
const history = fc.array(fc.tuple(fc.nat(30_000), command), { maxLength: 40 });

/** Plays a history: commands at moments, some refused, and now and then somebody who notices a hold. */
function play(
  steps: ReadonlyArray<readonly [number, readonly [string, object] | "notice"]>,
  each: (journal: Journal, now: number) => void,
) {
  const journal = new Journal();
  journal.site = { slug: "sofia" };
  let now = 0;
  for (const [wait, step] of [[0, ["film.load", { filmId: facts.filmId }]] as const, ...steps]) {
    now += wait;
    const held = step === "notice" ? dueHold(journal.film, now) : null;
    if (held) journal.append(now, held);
    if (step !== "notice") {
      const decision = journal.decide(now, step[0] as "film.play", step[1]);
      if ("events" in decision) journal.append(now, ...decision.events);
    }
    each(journal, now);
  }
  return journal;
}

describe("film fold", () => {
  it("S1: any replay gives the same state, also over the wire", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const journal = play(steps, () => {});
        const wire = JSON.parse(JSON.stringify(journal.events)) as typeof journal.events;
        expect(JSON.stringify(wire.reduce(applyFilm, emptyFilm))).toBe(JSON.stringify(journal.film));
      }),
    );
  });

  it("P1: no history takes the film beyond its stop or out of its frames", () => {
    fc.assert(
      fc.property(history, fc.nat(200_000), (steps, later) => {
        play(steps, ({ film }, now) => {
          const position = positionAt(film, now + later);
          expect(positionAt(film, now + later + 40)).toBeGreaterThanOrEqual(position);
          expect(position).toBeGreaterThanOrEqual(film.posFrame);
          expect(position).toBeLessThanOrEqual(Math.max(film.posFrame, film.stopFrame ?? film.frames));
          expect(frameAt(film, now + later)).toBeLessThan(Math.max(1, film.frames));
        });
      }),
    );
  });

  it("P1: nothing but a load, a seek and taking it off the stage brings the film back", () => {
    const back = ["film.loaded", "film.sought", "film.stopped"];
    fc.assert(
      fc.property(history, (steps) => {
        let before: FilmState = emptyFilm;
        let known = 0;
        play(steps, ({ film, events }, now) => {
          const fresh = events.slice(known).map(({ type }) => type);
          if (!fresh.some((type) => back.includes(type)))
            expect(frameAt(film, now)).toBeGreaterThanOrEqual(frameAt(before, now));
          before = film;
          known = events.length;
        });
      }),
    );
  });

  it("D8: who asks again for what already is changes nothing", () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, (journal, now) => {
          const { type, payload, at } = journal.events.at(-1) ?? { type: "", payload: {}, at: 0 };
          // Later the film may have come to a hold, and playing on is something new.
          if (at !== now) return;
          const again = {
            "film.loaded": ["film.load", { filmId: facts.filmId }],
            "film.started": ["film.play", {}],
            "film.resumed": ["film.resume", {}],
            "film.paused": ["film.pause", {}],
            "film.siteReady": ["film.ready", { frame: (payload as { frame?: number }).frame }],
          }[type] as [Parameters<Journal["decide"]>[1], object] | undefined;
          if (again) expect(journal.decide(now, ...again)).toEqual({ events: [] });
        });
      }),
    );
  });

  it("P3: a line about a stop changes nothing anybody sees, however late it is written", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const late: NewEvent[] = [];
        play(steps, ({ film, events }, now) => {
          const held = dueHold(film, now);
          if (held) late.push(held);
          for (const one of late) {
            const line = { audience: "all" as const, ...one, rev: events.length + 1, actorId: null, at: now };
            expect(viewFilm(applyFilm(film, line), now)).toEqual(viewFilm(film, now));
          }
        });
      }),
    );
  });

  it("P2: writing a hold down changes nothing anybody sees", () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, ({ film, events }, now) => {
          const held = dueHold(film, now);
          if (!held) return;
          const line = { audience: "all" as const, ...held, rev: events.length + 1, actorId: null, at: now };
          expect(viewFilm(applyFilm(film, line), now)).toEqual(viewFilm(film, now));
        });
      }),
    );
  });

  it("P2: a browser that begins with the state as it read at some moment sees the same from then on", () => {
    fc.assert(
      fc.property(history, fc.nat(40), fc.nat(200_000), (steps, from, later) => {
        let seen: { film: FilmState; since: number } | null = null;
        const journal = play(steps, ({ film, events }, now) => {
          if (!seen && events.length >= from) seen = { film: viewFilm(film, now), since: events.length };
        });
        if (!seen) return;
        const { film, since } = seen as { film: FilmState; since: number };
        const browser = journal.events.slice(since).reduce(applyFilm, film);
        const end = (journal.events.at(-1)?.at ?? 0) + later;
        if (journal.events.length > since) expect(viewFilm(browser, end)).toEqual(viewFilm(journal.film, end));
      }),
    );
  });

  it("S3: other lines of the journal change nothing", () => {
    const line = { rev: 1, type: "hand.raised", payload: {}, actorId: "a", audience: "all" as const, at: 0 };
    expect(applyFilm(emptyFilm, line)).toBe(emptyFilm);
    expect(applyFilm(emptyFilm, { ...line, type: "toString" })).toBe(emptyFilm);
  });
});
