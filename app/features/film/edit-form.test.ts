import { describe, expect, it } from "vitest";
import { hasForeignField, readMarkerForm } from "./edit-form";
import { facts } from "./film.fixture";

const place = { film: facts, others: facts.markers, sites: ["sofia", "zagreb"] };
const read = (fields: Record<string, string>, more = {}) => readMarkerForm(fields, { ...place, ...more });
const keys = (fields: Record<string, string>, more = {}) =>
  read(fields, more).problems.map(({ field, key }) => `${field} ${key.replace("problem.", "")}`);

describe("a marker's form", () => {
  it("gives the whole marker", () => {
    const fields = { at: "0:30", title: " Two \n lines ", minutes: "10", opens: "expert", "question.en": "Why?" };
    const { marker, problems } = read({ ...fields, language: "bg", words: "Защо?" });
    expect(problems).toEqual([]);
    expect(marker).toEqual({
      frame: 750,
      title: "Two lines",
      question: { en: "Why?", bg: "Защо?" },
      minutes: 10,
      opens: "expert",
      closing: false,
    });
  });

  it("a time is all a marker needs", () => {
    const { marker, problems } = read({ at: "0:30" });
    expect([marker, problems]).toEqual([{ frame: 750, title: "", question: {}, closing: false }, []]);
  });

  it.each([
    [{ at: "" }, "at time"],
    [{ at: "soon" }, "at time"],
    [{ at: "#0" }, "at start"],
    [{ at: "#2500" }, "at beyond"],
    [{ at: "#1000" }, "at taken"],
    [{ at: "#1049" }, "at near"],
    [{ at: "#951" }, "at near"],
    [{ at: "#2400" }, "at afterClosing"],
    [{ at: "#700", closing: "on" }, "closing closingLast"],
    [{ at: "#700", title: "x".repeat(121) }, "title title"],
    [{ at: "#700", minutes: "0" }, "minutes minutes"],
    [{ at: "#700", minutes: "1.5" }, "minutes minutes"],
    [{ at: "#700", minutes: "241" }, "minutes minutes"],
    [{ at: "#700", opens: "paris" }, "opens opens"],
    [{ at: "#700", "question.en": "x".repeat(501) }, "question.en question"],
    [{ at: "#700", "question.bg": "Защо?" }, "question.en english"],
    [{ at: "#700", "question.en": "Why?", words: "Warum?" }, "language languageMissing"],
    [{ at: "#700", "question.en": "Why?", language: "en", words: "Why not?" }, "language languageTwice"],
    [{ at: "#700", "question.en": "Why?", language: "constructor", words: "x" }, "words language"],
  ])("%j is refused: %s", (fields, problem) => expect(keys(fields as Record<string, string>)).toEqual([problem]));

  it("two seconds away is far enough", () => {
    expect(keys({ at: "#1050" })).toEqual([]);
    expect(keys({ at: "#950" })).toEqual([]);
  });

  it("loses what cannot be seen and steers the direction, and composes letters", () => {
    const { marker } = read({ at: "0:30", title: "\u202eevil\u200b e\u0301", "question.en": "a\r\nb\u0007" });
    expect([marker.title, marker.question.en]).toEqual(["evil \u00e9", "a\nb"]);
  });

  it("fields that no form of ours has are foreign", () => {
    expect(hasForeignField({ intent: "x", film: "f", "question.bg": "" })).toBe(false);
    for (const name of ["role", "question.", "question.__proto__", "constructor", "__proto__", "marker[gt]"])
      expect(hasForeignField(Object.fromEntries([[name, "x"]])), name).toBe(true);
  });
});
