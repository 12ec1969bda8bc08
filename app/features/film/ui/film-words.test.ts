import { describe, expect, it } from "vitest";
import { facts, loaded } from "../film.fixture";
import { causeOf, countDown, cueOf, heldMarker, questionOf } from "./film-words";

const playing = () => {
  const journal = loaded();
  journal.send(0, "film.play");
  return journal;
};

describe("what the screen says", () => {
  it("names the cause of every stop", () => {
    const journal = loaded();
    expect(causeOf(journal.film, 0, "standing").key).toBe("film:cause.armed");
    journal.send(0, "film.play");
    expect(causeOf(journal.film, 500, "ready").key).toBe("film:cause.starting");
    expect(causeOf(journal.film, 5000, "moving").key).toBe("film:cause.playing");
    expect(causeOf(journal.film, 5000, "stalled").key).toBe("film:cause.stalled");
    expect(causeOf(journal.film, 21_000, "standing")).toEqual({
      key: "film:cause.holding",
      values: { n: 1, total: 3, title: "Marker 1" },
    });
    journal.send(21_500, "film.seek", { frame: 5 });
    expect(causeOf(journal.film, 21_500, "standing").key).toBe("film:cause.paused");
    journal.send(21_500, "film.seek", { frame: 2250 });
    expect(causeOf(journal.film, 21_500, "standing").key).toBe("film:cause.closing");
  });

  it("counts three beats before a start", () => {
    const { film } = playing();
    expect([-2000, 0, 499, 500, 999, 1000].map((now) => countDown(film, now))).toEqual([3, 2, 2, 1, 1, null]);
    expect(countDown(loaded().film, 0)).toBeNull();
  });

  it("tells the crew what comes next", () => {
    const { film } = playing();
    expect(cueOf(film, 11_000)).toEqual({ marker: facts.markers[0], leftMs: 10_000 });
    expect(cueOf(film, 21_000)?.marker.id).toBe("m2");
    expect(heldMarker(film, 21_000)?.id).toBe("m1");
    expect(heldMarker(film, 20_000)).toBeNull();
  });

  it("asks in the reader's language, else in English", () => {
    const marker = {
      ...facts.markers[0],
      question: { it: "Domanda?", en: "Question?" },
    } as (typeof facts.markers)[number];
    expect(questionOf(marker, "it")).toBe("Domanda?");
    expect(questionOf(marker, "hr")).toBe("Question?");
    expect(questionOf({ ...marker, question: {} }, "hr")).toBe("");
  });
});
