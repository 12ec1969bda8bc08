import { describe, expect, it } from "vitest";
import type { FilmFacts } from "../../film/facts";
import type { JournalEvent } from "../../journal/event";
import { castOf } from "./cast";
import { practised } from "./exercises";
import { follows, type Lines } from "./follows";
import { Rehearsal } from "./rehearsal";

const film: FilmFacts = {
  filmId: "film",
  slug: "film",
  title: "Film",
  fpsNum: 25,
  fpsDen: 1,
  frames: 2_000,
  firstPtsMs: 0,
  markers: [{ id: "m1", frame: 250, title: "First", question: {}, closing: false }],
  captions: [],
};
const prepared = [
  {
    ...{ id: "i0:vote", itemId: "i0", kind: "position" as const, question: "Exportable?" },
    options: ["yes", "changed", "no"].map((id) => ({ id, label: id })),
  },
];
const runSheet = ["talk", "film"].map((kind, i) => ({ id: `i${i}`, kind, title: kind, minutes: 10, filmId: null }));
const sites = ["sofia", "zagreb", "belgrade"].map((slug) => ({
  slug,
  city: slug,
  country: "BG",
  timeZone: "Europe/Sofia",
  people: [`${slug} maker`],
}));
const cast = castOf("me", sites, { own: "You", expert: "Expert", guest: "Guest" });
const lines: Lines = { knock: "May I?", thanks: "Thanks", onItem: ["a", "b"], onHold: ["c"] };

/** Rehearses for `ms`, looking ten times a second; `press` is what the person who practises does, by the time (ms). */
function rehearse(ms: number, press: Record<number, [type: string, payload?: object]>) {
  const rehearsal = new Rehearsal({ runSheet, films: new Map([["film", film]]), prepared });
  const [all, refused]: [JournalEvent[], string[]] = [[], []];
  let coming: { at: number; run: () => void }[] = [];
  const take = (events: JournalEvent[]) => {
    all.push(...events);
    for (const event of events)
      for (const { inMs, by, type, payload } of follows(event, rehearsal.state, cast, lines))
        coming.push({ at: event.at + inMs, run: () => submit(by, type, payload, event.at + inMs) });
  };
  const submit = (by: typeof cast.own, type: string, payload: object, now: number) => {
    const outcome = rehearsal.submit(by, { type, payload }, now);
    if (Array.isArray(outcome)) take(outcome);
    else refused.push(`${by.attendeeId} ${type}: ${outcome.sentence ?? outcome.refusal}`);
  };
  submit(cast.own, "attendee.join", {}, 0);
  for (let now = 0; now <= ms; now += 100) {
    take(rehearsal.look(now));
    const own = press[now];
    if (own) submit(cast.own, own[0], own[1] ?? {}, now);
    const due = coming.filter(({ at }) => at <= now);
    coming = coming.filter(({ at }) => at > now);
    for (const { run } of due) run();
  }
  return { state: rehearsal.state, all, refused };
}

describe("a rehearsal", () => {
  const press = {
    20000: ["runsheet.next", { expectedItemId: null }],
    60000: ["lobby.admit", { attendeeId: "pretend-guest" }],
    100000: ["film.load", { filmId: "film" }],
    110000: ["film.play"],
  } as Record<number, [string, object?]>;

  it("fills the room, one after the other, with cities, an expert, and a guest who knocks", () => {
    const { state } = rehearse(50_000, {});
    const here = Object.values(state.attendees).filter(({ present }) => present);
    expect(here.map(({ id }) => id).sort()).toEqual(
      ["me", "pretend-belgrade", "pretend-expert", "pretend-sofia", "pretend-zagreb"].sort(),
    );
    expect(state.lobby).toMatchObject([{ attendeeId: "pretend-guest", message: "May I?" }]);
  });

  it("has hands, words, a guest who comes in, a film that holds, and nothing that the rules refuse", () => {
    const { state, all, refused } = rehearse(160_000, press);
    expect(refused).toEqual([]);
    expect(state.attendees["pretend-guest"]?.present).toBe(true);
    expect(state.hands.length).toBeGreaterThanOrEqual(2);
    expect(state.hands.every(({ person }) => person?.endsWith("maker"))).toBe(true);
    expect(state.chat.length).toBeGreaterThanOrEqual(2);
    expect(state.film).toMatchObject({ mode: "holding", posFrame: 250, markerId: "m1" });
    expect(all.filter(({ type }) => type === "film.held")).toHaveLength(1);
    expect(Object.keys(state.film.ready).sort()).toEqual(["belgrade", "sofia", "zagreb"]);
  });

  it("loses a city for half a minute and has it back", () => {
    const gone = rehearse(310_000, {}).state.attendees["pretend-belgrade"];
    const back = rehearse(335_000, {}).state.attendees["pretend-belgrade"];
    expect([gone?.present, back?.present]).toEqual([false, true]);
  });

  it("has cities that vote, as many as they are", () => {
    const { state, refused } = rehearse(90_000, { 30000: ["vote.open", { prepared: "i0:vote", phase: "before" }] });
    expect(refused).toEqual([]);
    expect(state.votes[0]?.cast).toEqual({ belgrade: 1, sofia: 1, zagreb: 1 });
  });

  it("is the same each time the same is pressed", () => {
    expect(rehearse(160_000, press).all).toEqual(rehearse(160_000, press).all);
  });

  it("refuses what the room refuses", () => {
    const rehearsal = new Rehearsal({ runSheet, films: new Map(), prepared });
    const ask = (type: string, payload: object) => rehearsal.submit(cast.own, { type, payload }, 0);
    expect(ask("film.play", {})).toMatchObject({ refusal: "conflict", sentence: "film_not_loaded" });
    expect(ask("no.such", {})).toMatchObject({ refusal: "invalid" });
    expect(ask("announce", { text: "" })).toMatchObject({ refusal: "invalid" });
  });

  it("knows what has been practised", () => {
    expect(practised(new Set(["film.held", "runsheet.started"]))).toEqual(["item", "hold"]);
    expect(practised(new Set())).toEqual([]);
  });
});
