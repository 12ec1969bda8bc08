import { describe, expect, it } from "vitest";
import { discussionOf } from "./discussion";
import type { FilmFacts } from "./facts";
import { facts, Journal, loaded } from "./film.fixture";
import { viewFilm } from "./playhead";

const minute = 60_000;
const timed = { ...facts, markers: facts.markers.map((marker) => ({ ...marker, minutes: 10 })) };

/** A film that holds at its first marker since 21 s. */
function holding(known: FilmFacts = timed) {
  const journal = new Journal(1000, known);
  journal.send(0, "film.load", { filmId: known.filmId });
  journal.send(0, "film.play");
  return journal;
}

describe("discussion at a hold", () => {
  it("H1: begins at the marker whenever that was noticed, and lasts the marker's minutes", () => {
    const journal = holding();
    expect(discussionOf(journal.film, 20_900)).toBeNull();
    const expected = { since: 21_000, until: 21_000 + 10 * minute };
    expect(discussionOf(journal.film, 30_000)).toMatchObject(expected);
    expect(discussionOf(viewFilm(journal.film, 30_000), 30_000)).toMatchObject(expected);
    journal.append(50_000, { type: "film.held", payload: { markerId: "m1", frame: 500, since: journal.film.rev } });
    expect(discussionOf(journal.film, 50_000)).toMatchObject(expected);
  });

  it("H1: without minutes it has no end; going on ends it", () => {
    const journal = holding(facts);
    expect(discussionOf(journal.film, 22_000)).toMatchObject({ since: 21_000, until: null });
    journal.send(23_000, "film.resume");
    expect(journal.film).toMatchObject({ heldAt: null, discussUntil: null });
    journal.send(24_000, "film.seek", { markerId: "m2" });
    expect(discussionOf(journal.film, 24_500)).toMatchObject({ since: 24_000 });
  });

  it("H2: is extended from its end, or from now when that has passed", () => {
    const journal = holding();
    expect(journal.send(22_000, "film.extend", { minutes: 2 })).toEqual(["film.held", "film.extended"]);
    expect(discussionOf(journal.film, 22_000)?.until).toBe(21_000 + 12 * minute);
    journal.send(21_000 + 20 * minute, "film.extend", { minutes: 5 });
    expect(journal.film.discussUntil).toBe(21_000 + 25 * minute);
    expect(loaded().decide(0, "film.extend", { minutes: 2 })).toMatchObject({ sentence: "film_not_holding" });
  });

  it("H2: two who extend at once extend once, and going on is refused to who has not seen it", () => {
    const journal = holding();
    const { rev } = journal.film;
    journal.send(22_000, "film.extend", { minutes: 2 }, rev);
    expect(journal.decide(22_001, "film.extend", { minutes: 2 }, rev)).toMatchObject({ refusal: "stale" });
    expect(journal.decide(22_001, "film.resume", {}, rev)).toMatchObject({ refusal: "stale" });
    expect(journal.film.lastDone).toEqual({ type: "film.extended", attendeeId: null });
  });

  it("H3: a note stays with its marker when the film goes, is never stale and stops nobody", () => {
    const journal = holding();
    const { filmId } = facts;
    const { rev } = journal.film;
    const note = { filmId, markerId: "m1", text: "Sofia: the school is missing" };
    expect(journal.send(30_000, "film.note", note, 0)).toEqual(["film.noted"]);
    expect(journal.events.at(-1)).toMatchObject({ audience: "crew" });
    expect(journal.send(30_000, "film.note", note)).toEqual([]);
    expect(journal.film.rev).toBe(rev);
    journal.send(31_000, "film.stop");
    journal.send(32_000, "film.note", { ...note, text: "Sofia: the school" });
    journal.send(33_000, "film.load", { filmId });
    expect(journal.film.notes).toEqual([{ ...note, text: "Sofia: the school", attendeeId: "a", at: 32_000 }]);
    journal.send(34_000, "film.note", { ...note, text: "" });
    expect(journal.film.notes).toEqual([]);
    expect(journal.decide(34_000, "film.note", { ...note, markerId: "m9" })).toMatchObject({
      sentence: "film_marker_unknown",
    });
  });

  it("H4: words can follow for a marker of this session, not for one of the film's own", () => {
    const journal = holding();
    journal.send(5000, "film.addMarker");
    const id = journal.film.markers[0]?.id ?? "";
    const { rev } = journal.film;
    journal.send(6000, "film.describeMarker", { markerId: id, title: "The joint", question: "Why?" }, 0);
    journal.send(7000, "film.describeMarker", { markerId: id, minutes: 3 });
    expect(journal.film.markers[0]).toMatchObject({ title: "The joint", question: { en: "Why?" }, minutes: 3 });
    expect(journal.film.rev).toBe(rev);
    const decide = (markerId: string) => journal.decide(8000, "film.describeMarker", { markerId, title: "x" });
    expect(decide("m1")).toMatchObject({ refusal: "forbidden", sentence: "film_marker_written" });
    expect(decide("m9")).toMatchObject({ refusal: "invalid", sentence: "film_marker_unknown" });
  });
});

describe("moving to a marker", () => {
  it("D5: by its name all stand and hold there, also when the film ran", () => {
    const journal = holding();
    journal.send(5000, "film.seek", { markerId: "m2" });
    expect(journal.film).toMatchObject({ mode: "holding", posFrame: 1000, startedAt: null, markerId: "m2" });
    expect(journal.send(6000, "film.seek", { markerId: "m2" })).toEqual([]);
    expect(journal.decide(6000, "film.seek", { markerId: "m9" })).toMatchObject({ sentence: "film_marker_unknown" });
  });

  it("D7: a film that stands holds at a marker that is set there", () => {
    const journal = holding();
    journal.send(5000, "film.pause");
    journal.send(7000, "film.addMarker", { title: "Here" });
    expect(journal.film).toMatchObject({ mode: "holding", heldAt: 7000 });
    expect(discussionOf(journal.film, 7000)?.marker.title).toBe("Here");
    journal.send(8000, "film.resume");
    expect(journal.film).toMatchObject({ mode: "playing", markerId: "m1" });
  });
});
