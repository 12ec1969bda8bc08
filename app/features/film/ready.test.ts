import { describe, expect, it } from "vitest";
import { applyLoudspeaker, type Loudspeakers } from "./apply-loudspeaker";
import { decideLoudspeaker } from "./decide-loudspeaker";
import { type Journal, loaded } from "./film.fixture";
import { viewFilm } from "./playhead";
import { readinessOf } from "./readiness";

/** A journal of which the film holds at its first marker, at 21 s. */
function holding(): Journal {
  const journal = loaded();
  journal.send(0, "film.play");
  return journal;
}

function ready(journal: Journal, site: string, now: number, frame: number): string[] {
  journal.site = { slug: site };
  return journal.send(now, "film.ready", { frame });
}

describe("who is ready", () => {
  it("R2: a site is ready once for each stand; the hold is written before", () => {
    const journal = holding();
    expect(ready(journal, "sofia", 22_000, 500)).toEqual(["film.held", "film.siteReady"]);
    expect(ready(journal, "sofia", 23_000, 500)).toEqual([]);
    expect(ready(journal, "zagreb", 24_000, 500)).toEqual(["film.siteReady"]);
    expect(journal.film.ready).toEqual({ sofia: 22_000, zagreb: 24_000 });
    expect(journal.events.slice(-1)).toMatchObject([{ audience: "crew", payload: { site: "zagreb", frame: 500 } }]);
  });

  it("R2: who comes while the film moves, or names another frame, is not ready", () => {
    const journal = holding();
    expect(ready(journal, "sofia", 10_000, 500)).toEqual([]);
    expect(ready(journal, "sofia", 22_000, 0)).toEqual([]);
    expect(journal.film.ready).toEqual({});
  });

  it.each([
    ["film.resume", {}],
    ["film.seek", { frame: 700 }],
    ["film.load", { filmId: "film-2" }],
    ["film.stop", {}],
  ] as const)("R2: %s forgets who was ready", (type, payload) => {
    const journal = holding();
    ready(journal, "sofia", 22_000, 500);
    if (type === "film.load") journal.append(23_000, { type: "film.loaded", payload: journal.known });
    else journal.send(23_000, type, payload);
    expect(journal.film.ready).toEqual({});
  });

  it("R2: being ready makes no button stale", () => {
    const journal = holding();
    const { rev } = journal.film;
    ready(journal, "sofia", 22_000, 500);
    expect(journal.film.rev).toBe(rev);
    expect(journal.send(23_000, "film.resume", {}, rev)).toEqual(["film.resumed"]);
  });

  it("R3: who has no site is refused", () => {
    expect(holding().decide(22_000, "film.ready", { frame: 500 })).toMatchObject({
      refusal: "forbidden",
      sentence: "film_ready_no_site",
    });
  });

  it("R3: the crew reads which of the sites that are here are ready", () => {
    const journal = holding();
    expect(readinessOf(viewFilm(journal.film, 5_000), ["sofia"])).toBeNull();
    ready(journal, "sofia", 22_000, 500);
    ready(journal, "gone", 22_000, 500);
    expect(readinessOf(viewFilm(journal.film, 25_000), ["sofia", "zagreb"])).toEqual({
      ready: ["sofia"],
      missing: ["zagreb"],
    });
  });
});

describe("who plays the sound", () => {
  const ask = (all: Loudspeakers, device: string, takeOver?: boolean) => {
    const command = { commandId: "c", type: "film.loudspeaker", payload: { device, takeOver } };
    const decision = decideLoudspeaker(all, command, { now: 0, attendeeId: "sofia", crew: false });
    if ("refusal" in decision) throw new Error(decision.refusal);
    const lines = decision.events.map((event) => ({ ...event, rev: 1, actorId: "sofia", audience: ["sofia"], at: 0 }));
    return { audience: decision.events[0]?.audience, all: lines.reduce(applyLoudspeaker, all) };
  };

  it("L1: the first device that asks", () => {
    expect(ask({}, "laptop")).toEqual({ all: { sofia: "laptop" }, audience: ["sofia"] });
    expect(ask({ sofia: "laptop" }, "beamer").all).toEqual({ sofia: "laptop" });
    expect(ask({ zagreb: "laptop" }, "beamer").all).toEqual({ zagreb: "laptop", sofia: "beamer" });
  });

  it("L2: another one takes over when it is told to", () => {
    expect(ask({ sofia: "laptop" }, "beamer", true).all).toEqual({ sofia: "beamer" });
    expect(ask({ sofia: "beamer" }, "beamer", true).audience).toBeUndefined();
  });
});
