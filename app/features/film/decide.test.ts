import { describe, expect, it } from "vitest";
import { facts, Journal, loaded } from "./film.fixture";
import { viewFilm } from "./playhead";

const playing = (leadMs?: number) => {
  const journal = loaded(leadMs);
  journal.send(0, "film.play");
  return journal;
};

describe("film commands", () => {
  it("S2: an older expectedRev is stale; a hold that came by itself does not make it so", () => {
    const journal = playing();
    expect(journal.decide(5000, "film.pause", {}, 1)).toMatchObject({ refusal: "stale" });
    journal.append(21_000, { type: "film.held", payload: { markerId: "m1", frame: 500, since: 2 } });
    expect(journal.send(25_000, "film.resume", {}, 2)).toEqual(["film.resumed"]);
  });

  it("D1: without a film everything but load is refused, and an unknown film cannot be loaded", () => {
    const empty = new Journal();
    for (const type of [
      "film.play",
      "film.pause",
      "film.resume",
      "film.skipMarker",
      "film.addMarker",
      "film.stop",
    ] as const) {
      expect(empty.decide(0, type)).toMatchObject({ refusal: "conflict", sentence: "film_not_loaded" });
    }
    expect(empty.decide(0, "film.load", { filmId: "other" })).toMatchObject({
      refusal: "invalid",
      sentence: "film_unknown",
    });
  });

  it("D2: a hold nobody wrote down is written before what follows it", () => {
    const journal = playing();
    expect(journal.send(60_000, "film.resume")).toEqual(["film.held", "film.resumed"]);
    expect(journal.film).toMatchObject({ posFrame: 500, startedAt: 61_000, stopFrame: 1000, markerId: "m2" });
  });

  it("D3: a start is set ahead and ends at the next marker", () => {
    expect(playing(1700).film).toMatchObject({
      posFrame: 0,
      startedAt: 1700,
      stopFrame: 500,
      markerId: "m1",
    });
  });

  it("D3: a film at its end cannot be started", () => {
    const journal = loaded();
    journal.send(0, "film.seek", { frame: 2499 });
    expect(journal.decide(0, "film.play")).toMatchObject({ refusal: "conflict", sentence: "film_at_end" });
  });

  it("D4: a pause stops all on one frame that is still to come", () => {
    const journal = playing();
    journal.send(5010, "film.pause");
    expect(journal.film).toMatchObject({ mode: "paused", stopFrame: 108, markerId: null });
    expect(viewFilm(journal.film, 5320)).toMatchObject({ mode: "paused", posFrame: 108, startedAt: null });
    journal.send(5100, "film.resume");
    expect(journal.film).toMatchObject({ posFrame: 108, startedAt: 6100, markerId: "m1" });
  });

  it("D4: a pause during the count-down cancels the start", () => {
    const journal = playing(2500);
    journal.send(100, "film.pause");
    expect(viewFilm(journal.film, 200)).toMatchObject({ mode: "paused", posFrame: 0, startedAt: null });
  });

  it("D4: a marker that comes before the pause holds the film", () => {
    const journal = playing();
    expect(journal.send(20_900, "film.pause")).toEqual([]);
    expect(viewFilm(journal.film, 21_000)).toMatchObject({ mode: "holding", markerId: "m1" });
  });

  it.each([{ frame: -1 }, { frame: 2500 }, { frame: 1.5 }, { seconds: -0.1 }, { seconds: 100.1 }, { seconds: 1e300 }])(
    "D5: a seek to %j is refused with the range",
    (place) => {
      expect(loaded().decide(0, "film.seek", place)).toEqual({
        refusal: "invalid",
        sentence: "film_seek_range",
        details: { last: 2499, end: "1:40" },
      });
    },
  );

  it("D5: a running film runs on from the new place, a standing one stands or holds there", () => {
    const journal = playing();
    journal.send(5000, "film.seek", { seconds: 30 });
    expect(journal.film).toMatchObject({ mode: "playing", posFrame: 750, startedAt: 6000, markerId: "m2" });
    journal.send(7000, "film.pause");
    journal.send(9000, "film.seek", { seconds: 100 });
    expect(journal.film).toMatchObject({ mode: "ended", posFrame: 2499, startedAt: null });
    journal.send(9000, "film.seek", { frame: 1000 });
    expect(journal.film).toMatchObject({ mode: "holding", posFrame: 1000, markerId: "m2" });
  });

  it("D6: a marker that is passed over does not hold; going back makes it count again", () => {
    const journal = playing();
    journal.send(5000, "film.skipMarker");
    expect(journal.film).toMatchObject({ posFrame: 0, startedAt: 1000, stopFrame: 1000, markerId: "m2" });
    journal.send(30_000, "film.seek", { frame: 0 });
    expect(journal.film).toMatchObject({ stopFrame: 500, markerId: "m1" });
  });

  it("D6: a standing film passes over it later", () => {
    const journal = loaded();
    journal.send(0, "film.skipMarker");
    journal.send(0, "film.play");
    expect(journal.film).toMatchObject({ stopFrame: 1000, markerId: "m2" });
  });

  it("D6: at a hold the film goes on", () => {
    const journal = playing();
    expect(journal.send(30_000, "film.skipMarker")).toEqual(["film.held", "film.resumed"]);
  });

  it("D6: too near to the marker all start again from it", () => {
    const journal = playing();
    expect(journal.send(20_900, "film.skipMarker")).toEqual(["film.markerSkipped", "film.resumed"]);
    expect(journal.film).toMatchObject({ posFrame: 500, startedAt: 21_900, stopFrame: 1000 });
  });

  it("D6: after the last marker there is none to pass over", () => {
    const journal = loaded();
    journal.send(0, "film.seek", { frame: 2300 });
    expect(journal.decide(0, "film.skipMarker")).toMatchObject({
      refusal: "conflict",
      sentence: "film_no_marker",
    });
  });

  it("D7: a marker ahead holds the film, one that is passed is only a mark", () => {
    const journal = playing();
    journal.send(5000, "film.addMarker", { title: "Look at the joint" });
    expect(journal.film).toMatchObject({ stopFrame: 500, markerId: "m1" });
    expect(journal.film.markers.map((marker) => marker.frame)).toEqual([100, 500, 1000, 2250]);
    journal.send(5000, "film.addMarker", { frame: 200, question: "And you?" });
    expect(journal.film).toMatchObject({ stopFrame: 200, posFrame: 0, startedAt: 1000 });
    expect(journal.film.markers[1]).toMatchObject({ frame: 200, question: { en: "And you?" } });
    expect(journal.decide(5000, "film.addMarker", { frame: 200 })).toMatchObject({
      sentence: "film_marker_there",
    });
  });

  it("D8: what already is changes nothing", () => {
    const journal = playing();
    expect(journal.send(2000, "film.play")).toEqual([]);
    expect(journal.send(2000, "film.load", { filmId: facts.filmId })).toEqual([]);
    journal.send(2000, "film.pause");
    expect(journal.send(2100, "film.pause")).toEqual([]);
    journal.send(2100, "film.stop");
    expect(journal.film).toMatchObject({ mode: "idle", filmId: null });
  });
});
