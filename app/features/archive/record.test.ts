import { describe, expect, it } from "vitest";
import type { FilmFacts } from "../film/facts";
import type { JournalEvent } from "../journal/event";
import { apply, emptyLive } from "../live/state";
import { correctedEvents } from "./corrected-events";
import { chatTarget, correctionsOf, memberTarget, noCorrections, noteTarget, personTarget } from "./corrections";
import { ownEvents } from "./own-events";
import { recordOf } from "./record";
import { momentAt } from "./replay";

const minute = 60_000;
const start = 1_000_000 * minute;
const at = (minutes: number) => start + minutes * minute;
const film: FilmFacts = {
  ...{
    filmId: "f",
    slug: "film",
    title: "The film",
    fpsNum: 25,
    fpsDen: 1,
    frames: 25 * 600,
    firstPtsMs: 0,
    captions: [],
  },
  markers: [{ id: "m1", frame: 25 * 120, title: "First hold", question: { en: "And you?" }, closing: false }],
};
const sofia = { slug: "sofia", city: "Sofia", country: "BG", timeZone: "Europe/Sofia" };
const runSheet = ["welcome", "film", "debate"].map((id) => ({
  id,
  kind: "talk",
  title: id,
  minutes: 10,
  filmId: null,
}));

/** What happened, told in order: type, minute, payload and who may read it. */
type Told = [type: string, minutes: number, payload?: object, audience?: JournalEvent["audience"]];
const journalOf = (told: Told[]): JournalEvent[] =>
  told.map(([type, minutes, payload = {}, audience = "all"], i) => ({
    ...{ rev: i + 1, type, payload, audience, actorId: null, at: at(minutes) },
  }));
const joined = (id: string, minutes: number, more = {}): Told => [
  "attendee.joined",
  minutes,
  { attendee: { id, name: id, role: "participant", site: null, people: [], ...more } },
];

const journal = journalOf([
  joined("mod", -5, { role: "moderator" }),
  joined("room", -4, { site: sofia, people: ["Ana"] }),
  ["runsheet.started", 0, { itemId: "welcome", endsAt: at(10) }],
  ["chat.said", 1, { attendeeId: "room", name: "Sofia room", text: "Hello" }],
  ["runsheet.started", 12, { itemId: "film", endsAt: at(40) }],
  ["film.loaded", 12, film],
  ["film.started", 13, { posFrame: 0, startedAt: at(13), stopFrame: 25 * 120, markerId: "m1" }],
  ["hand.raised", 16, { attendeeId: "room", kind: "question", person: "Ana" }],
  ["floor.given", 17, { attendeeId: "room" }],
  ["chat.said", 18, { attendeeId: "mod", name: "mod", text: "In the hold" }],
  ["floor.taken", 19],
  ["film.noted", 19, { filmId: "f", markerId: "m1", attendeeId: "mod", text: "Crew note" }, "crew"],
  ["film.resumed", 20, { posFrame: 25 * 120, startedAt: at(20), stopFrame: null, markerId: null }],
  ["chat.said", 21, { attendeeId: "room", name: "Sofia room", text: "Rude" }],
  ["chat.removed", 22, { id: 14 }],
  ["runsheet.finished", 30],
]);
const state = journal.reduce(apply, emptyLive);
const viewer = (crew: boolean, member = true) => ({ attendeeId: crew ? "mod" : "room", crew, member });
const recordFor = (crew: boolean, corrections = noCorrections) =>
  recordOf(ownEvents(journal, state, viewer(crew)), { runSheet, corrections, crew });

describe("the record of a session", () => {
  it("has the run sheet as it happened, and what was not come to", () => {
    expect(recordFor(false).items.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["welcome", at(0), at(12)],
      ["film", at(12), at(30)],
      ["debate", null, null],
    ]);
  });

  it("has each hold from when the film arrived until it went on, with who spoke, what was written and noted", () => {
    const [hold, ...more] = recordFor(true).holds;
    expect(more).toEqual([]);
    expect(hold).toMatchObject({
      title: "First hold",
      question: "And you?",
      filmMs: 120_000,
      from: at(15),
      to: at(20),
    });
    expect(hold?.turns).toEqual([{ who: "Sofia", person: "Ana", kind: "question", from: at(17), to: at(19) }]);
    expect(hold?.chat.map(({ who, text }) => [who, text])).toEqual([["mod", "In the hold"]]);
    expect(hold?.notes.map(({ text }) => text)).toEqual(["Crew note"]);
  });

  it("keeps the crew's notes from everybody else, and removed lines from all", () => {
    expect(recordFor(false).holds[0]?.notes).toEqual([]);
    expect(recordFor(false).chat.map(({ text }) => text)).toEqual(["Hello", "In the hold"]);
    expect(JSON.stringify(recordFor(true))).not.toContain("Rude");
  });

  it("is empty for a guest who was never let in and for whoever was sent out", () => {
    expect(ownEvents(journal, state, viewer(false, false))).toEqual([]);
    const out = [...journal, ...journalOf([["attendee.removed", 31, { attendeeId: "room" }]])];
    expect(ownEvents(out, out.reduce(apply, emptyLive), viewer(false))).toEqual([]);
  });

  it("an item goes on while it is only extended", () => {
    const extended = journalOf([
      ["runsheet.started", 0, { itemId: "welcome", endsAt: at(10) }],
      ["runsheet.extended", 5, { endsAt: at(20) }],
    ]);
    expect(recordOf(extended, { runSheet, corrections: noCorrections, crew: false }).items[0]).toMatchObject({
      ...{ id: "welcome", from: at(0), to: null },
    });
  });
});

describe("corrections", () => {
  const row = { text: "", by: "Crew", at: 5 };
  it("a hidden line is read by the crew alone, with who hid it, until it is shown again", () => {
    const rows = [
      { ...row, kind: "hide" as const, target: chatTarget(4) },
      { ...row, kind: "hide" as const, target: noteTarget("f", "m1", "mod") },
    ];
    expect(recordFor(false, correctionsOf(rows)).chat.map(({ text }) => text)).toEqual(["In the hold"]);
    const crew = recordFor(true, correctionsOf(rows));
    expect(crew.chat[0]?.hidden).toEqual({ by: "Crew", at: 5 });
    expect(crew.holds[0]?.notes[0]?.hidden).not.toBeNull();
    const shown = correctionsOf([...rows, { ...row, kind: "show", target: chatTarget(4) }]);
    expect(recordFor(false, shown).chat).toHaveLength(2);
  });

  it("the newest name holds", () => {
    const named = (text: string) => ({ ...row, text, kind: "name" as const, target: memberTarget("mod") });
    const chat = recordFor(false, correctionsOf([named("Moderater"), named("Moderator")])).chat;
    expect(chat.map(({ who }) => who)).toEqual(["Sofia", "Moderator"]);
  });
});

describe("the replay", () => {
  const own = ownEvents(journal, state, viewer(false));

  it("has the session as it stood at any moment, the film where it had come to", () => {
    expect(momentAt(own, at(-6))).toMatchObject({ itemId: null, film: null, chat: [], present: [] });
    expect(momentAt(own, at(13.5)).film).toMatchObject({ mode: "playing", ms: 30_000, hold: null });
    expect(momentAt(own, at(16.5))).toMatchObject({
      ...{ itemId: "film", hands: [{ who: "Sofia", kind: "question" }], floor: null, present: ["mod", "Sofia"] },
      film: { mode: "holding", ms: 120_000, hold: { title: "First hold", question: "And you?" } },
    });
    expect(momentAt(own, at(18))).toMatchObject({ floor: { who: "Sofia", person: "Ana" }, hands: [] });
    expect(momentAt(own, at(20.5)).film).toMatchObject({ mode: "playing", ms: 150_000 });
  });

  it("never shows what was removed since, nor the crew's notes to others", () => {
    expect(JSON.stringify(momentAt(own, at(21.5)))).not.toContain("Rude");
    expect(momentAt(own, at(25)).notes).toEqual([]);
    const crew = ownEvents(journal, state, viewer(true));
    expect(momentAt(crew, at(25)).notes).toEqual([{ who: "mod", text: "Crew note" }]);
  });

  it("keeps corrections: names everywhere, hidden lines nowhere", () => {
    const row = { by: "Crew", at: 5 };
    const corrections = correctionsOf([
      { ...row, kind: "name", target: personTarget("sofia", "Ana"), text: "Anna" },
      { ...row, kind: "name", target: memberTarget("mod"), text: "Moderator" },
      { ...row, kind: "hide", target: chatTarget(4), text: "" },
    ]);
    const corrected = correctedEvents(own, state, corrections);
    expect(momentAt(corrected, at(18))).toMatchObject({
      ...{ floor: { who: "Sofia", person: "Anna" }, present: ["Moderator", "Sofia"] },
      chat: [{ who: "Moderator", text: "In the hold" }],
    });
    expect(JSON.stringify(corrected)).not.toMatch(/"Ana"|Hello|"name":"mod"/);
  });
});
