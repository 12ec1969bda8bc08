import { describe, expect, it } from "vitest";
import { facts, Journal } from "../film.fixture";
import { deskOf, isAdded, isAtEnd, markerToNote, notesAt } from "./desk";

const timed = { ...facts, markers: facts.markers.map((marker) => ({ ...marker, minutes: 10 })) };

function desk(): Journal {
  const journal = new Journal(1000, timed);
  journal.send(0, "film.load", { filmId: facts.filmId });
  return journal;
}

describe("what the moderator has before them", () => {
  it("goes from the start to the first hold", () => {
    const journal = desk();
    expect(deskOf(new Journal().film, 0)).toMatchObject({ state: "empty", clockMs: null, marker: null });
    expect(deskOf(journal.film, 0)).toMatchObject({ state: "before", clockMs: 20_000, number: 1 });
    journal.send(0, "film.play");
    expect(deskOf(journal.film, 500).state).toBe("starting");
    expect(deskOf(journal.film, 2000)).toMatchObject({ state: "playing", clockMs: 19_000 });
    expect(deskOf(journal.film, 11_000)).toMatchObject({ state: "near", clockMs: 10_000 });
    expect(deskOf(journal.film, 21_000)).toMatchObject({ state: "holding", clockMs: 600_000, counts: "down" });
  });

  it("warns when little time is left for the discussion, and when it is over", () => {
    const journal = desk();
    journal.send(0, "film.play");
    const at = (ms: number) => deskOf(journal.film, 21_000 + ms);
    expect(at(480_000)).toMatchObject({ state: "late", clockMs: 120_000 });
    expect(at(600_000).state).toBe("over");
    expect(at(660_000)).toMatchObject({ state: "over", clockMs: -60_000 });
    journal.send(21_000 + 660_000, "film.extend", { minutes: 5 });
    expect(at(660_000)).toMatchObject({ state: "holding", clockMs: 300_000 });
  });

  it("counts up where no time was set", () => {
    const journal = new Journal(1000, facts);
    journal.send(0, "film.load", { filmId: facts.filmId });
    journal.send(0, "film.play");
    expect(deskOf(journal.film, 81_000)).toMatchObject({ state: "holding", clockMs: 60_000, counts: "up" });
  });

  it("knows the pause, the way to the end, and the end", () => {
    const journal = desk();
    journal.send(0, "film.play");
    journal.send(5000, "film.pause");
    expect(deskOf(journal.film, 6000).state).toBe("paused");
    journal.send(7000, "film.seek", { frame: 2300 });
    journal.send(8000, "film.resume");
    expect(deskOf(journal.film, 9000)).toMatchObject({ state: "playing", marker: null, clockMs: 7960 });
    expect(isAtEnd(journal.film)).toBe(false);
    journal.send(20_000, "film.seek", { frame: 2499 });
    expect(deskOf({ ...journal.film, mode: "ended" }, 20_000)).toMatchObject({ state: "ended", clockMs: null });
    expect(isAtEnd(journal.film)).toBe(true);
  });
});

describe("notes", () => {
  it("are about the hold, and afterwards about the last marker the film came past", () => {
    const journal = desk();
    journal.send(0, "film.play");
    expect(markerToNote(journal.film, 5000)).toBeNull();
    expect(markerToNote(journal.film, 21_000)?.id).toBe("m1");
    journal.send(22_000, "film.resume");
    expect(markerToNote(journal.film, 30_000)?.id).toBe("m1");
    expect(markerToNote(journal.film, 60_000)?.id).toBe("m2");
  });

  it("of one's own and of others stand apart", () => {
    const journal = desk();
    const note = { filmId: facts.filmId, markerId: "m1", text: "Mine" };
    journal.send(0, "film.note", note);
    const payload = { ...note, attendeeId: "b", text: "Theirs" };
    journal.append(1, { type: "film.noted", payload, audience: "crew" });
    const { own, others } = notesAt(journal.film, "m1", "a");
    expect([own?.text, others.map(({ text }) => text)]).toEqual(["Mine", ["Theirs"]]);
    expect(notesAt(journal.film, "m2", "a")).toEqual({ own: null, others: [] });
  });

  it("only a marker of this session can be given its words", () => {
    const journal = desk();
    journal.send(0, "film.addMarker", { frame: 100 });
    const [added, first] = journal.film.markers;
    expect([added, first].map((marker) => isAdded(journal.film, [timed], marker?.id ?? ""))).toEqual([true, false]);
  });
});
