import { describe, expect, it } from "vitest";
import { dueHandover, handoverAt } from "../showcase/decide-handover";
import { mostIdeas } from "../showcase/decide-idea";
import { Session, viewer } from "./live.fixture";
import { aroundSlots } from "./rules";
import { eventFor, viewFor } from "./state";

const item = (id: string, kind: string, site?: string) => ({ id, kind, title: id, minutes: 10, filmId: null, site });
const items = [
  item("welcome", "talk"),
  item("one", "showcase", "sofia"),
  item("two", "showcase", "zagreb"),
  item("pause", "break"),
  item("three", "showcase", "belgrade"),
];
const pdf = (id: string, pages: number) => ({ id, pages, width: 960, height: 540 });
const minute = 60_000;

function here(...who: string[]): Session {
  const session = new Session(items, { sofia: pdf("s", 60), zagreb: pdf("z", 3) });
  for (const one of who) session.send(0, one, "attendee.join");
  return session;
}
const showcase = (session: Session) => session.state.showcase;
/** What the server writes by itself at that moment. */
function byItself(session: Session, now: number): string[] {
  const events = dueHandover(
    showcase(session).slot,
    aroundSlots(session.state, { runSheet: items, slides: session.slides }),
    now,
  );
  session.take(now, "server", { events });
  return events.map(({ type }) => type);
}

describe("slots", () => {
  it("come in the run sheet's order, each with its item's clock", () => {
    const session = here("moderator", "sofia");
    expect(session.send(minute, "moderator", "case.start")).toEqual(["runsheet.started", "case.started"]);
    expect(showcase(session).slot).toEqual({
      ...{ itemId: "one", site: "sofia", startedAt: minute, endsAt: 11 * minute, slides: pdf("s", 60), stays: false },
    });
    expect(session.state.runsheet).toMatchObject({ itemId: "one", endsAt: 11 * minute });
    expect(session.send(minute, "moderator", "case.start", { site: "sofia" })).toEqual([]);
    expect(session.send(2 * minute, "moderator", "runsheet.extend", { minutes: 5 })).toEqual(["runsheet.extended"]);
    expect(showcase(session).slot?.endsAt).toBe(16 * minute);
    expect(session.send(3 * minute, "moderator", "case.end")).toEqual(["case.ended"]);
    expect(session.send(3 * minute, "moderator", "case.end")).toEqual([]);
    expect(session.send(4 * minute, "moderator", "case.start")).toEqual(["runsheet.started", "case.started"]);
    expect(showcase(session).slot?.site).toBe("zagreb");
    expect(session.send(5 * minute, "moderator", "runsheet.next")).toEqual(["runsheet.started"]);
    expect(showcase(session)).toMatchObject({ slot: null, shown: ["one", "two"] });
    session.send(6 * minute, "moderator", "case.start");
    expect(showcase(session).slot).toMatchObject({ site: "belgrade", slides: null });
    session.send(7 * minute, "moderator", "case.end");
    expect(session.send(8 * minute, "moderator", "case.start")).toBe("case_no_slot");
    expect(session.send(9 * minute, "moderator", "case.start", { site: "sofia" })).toEqual([
      "runsheet.started",
      "case.started",
    ]);
  });

  it("share the item's clock when they begin with it, and have their whole time when they begin late", () => {
    const session = here("moderator");
    session.send(0, "moderator", "runsheet.next");
    session.send(minute, "moderator", "runsheet.next");
    expect(session.send(minute + 30_000, "moderator", "case.start")).toEqual(["case.started"]);
    expect(showcase(session).slot?.endsAt).toBe(11 * minute);
    session.send(2 * minute, "moderator", "runsheet.next");
    expect(session.send(5 * minute, "moderator", "case.start")).toEqual(["runsheet.started", "case.started"]);
    expect(showcase(session).slot).toMatchObject({ site: "zagreb", endsAt: 15 * minute });
  });

  it("go over to the next city by themselves, unless it is kept on, given more time, or nobody is there", () => {
    const session = here("moderator", "sofia", "zagreb");
    session.send(0, "moderator", "case.start");
    expect(handoverAt(showcase(session).slot)).toBe(10 * minute);
    expect(byItself(session, 10 * minute - 1)).toEqual([]);
    session.send(9 * minute, "moderator", "case.stay", { on: true });
    expect(byItself(session, 10 * minute)).toEqual([]);
    expect(session.send(9 * minute, "moderator", "case.stay", { on: true })).toEqual([]);
    session.send(9 * minute, "moderator", "case.stay", { on: false });
    session.send(9 * minute, "moderator", "runsheet.extend", { minutes: 1 });
    expect(byItself(session, 10 * minute)).toEqual([]);
    expect(byItself(session, 12 * minute)).toEqual([]);
    expect(byItself(session, 11 * minute)).toEqual(["case.ended", "runsheet.started", "case.started"]);
    expect(showcase(session)).toMatchObject({ slot: { site: "zagreb", endsAt: 21 * minute }, page: 1, shown: ["one"] });
    expect(session.state.runsheet.itemId).toBe("two");
    // A break follows: a person goes on.
    expect(byItself(session, 21 * minute)).toEqual([]);
    const alone = here("moderator", "sofia");
    alone.send(0, "moderator", "case.start");
    expect(byItself(alone, 10 * minute)).toEqual([]);
  });

  it("are led by moderator and organiser", () => {
    const session = here("moderator", "sofia");
    expect(session.send(0, "moderator", "case.stay", { on: true })).toBe("case_not_running");
    expect(session.send(0, "moderator", "case.start", { site: "atlantis" })).toBe("case_no_slot");
  });
});

describe("pages", () => {
  it("are turned by the city that presents and by the crew, within the slides", () => {
    const session = here("moderator", "sofia", "zagreb");
    expect(session.send(0, "sofia", "case.page", { page: 2 })).toBe("case_not_running");
    session.send(0, "moderator", "case.start");
    expect(session.send(1, "sofia", "case.page", { page: 2 })).toEqual(["case.paged"]);
    expect(session.send(1, "sofia", "case.page", { page: 2 })).toEqual([]);
    expect(session.send(2, "expert", "case.page", { page: 60 })).toEqual(["case.paged"]);
    expect(session.send(3, "zagreb", "case.page", { page: 3 })).toBe("case_not_yours");
    expect(session.send(3, "sofia", "case.page", { page: 61 })).toBe("case_no_page");
    expect(() => session.send(3, "sofia", "case.page", { page: 0 })).toThrow();
    expect(showcase(session).page).toBe(60);
    session.send(4, "moderator", "case.start", { site: "belgrade" });
    expect(session.send(5, "moderator", "case.page", { page: 2 })).toBe("case_no_slides");
  });

  it("stay where they are when the city sends new slides and the case is started anew", () => {
    const session = here("moderator", "sofia");
    session.send(0, "moderator", "case.start");
    session.send(1, "sofia", "case.page", { page: 40 });
    session.slides.sofia = pdf("s2", 30);
    expect(session.send(2, "moderator", "case.start", { site: "sofia" })).toEqual(["case.started"]);
    expect(showcase(session)).toMatchObject({ page: 30, slot: { startedAt: 0, endsAt: 10 * minute } });
  });
});

describe("the next city's check", () => {
  const check = { sound: true, picture: false, slides: "ready" };

  it("is said by that city alone, and seen by it and the crew", () => {
    const session = here("moderator", "sofia", "zagreb");
    session.send(0, "moderator", "case.start");
    expect(session.send(1, "zagreb", "case.check", check)).toEqual(["case.checked"]);
    expect(session.send(2, "zagreb", "case.check", check)).toEqual([]);
    expect(session.send(2, "sofia", "case.check", check)).toBe("case_not_next");
    expect(session.send(2, "moderator", "case.check", check)).toBe("case_not_next");
    const deck = (who: string) => viewFor(session.state, viewer(who), 3).showcase.deck;
    expect(deck("expert")).toEqual({ zagreb: { ...check, site: "zagreb", at: 1 } });
    expect(deck("zagreb")).toEqual(deck("expert"));
    expect(deck("sofia")).toEqual({});
    const checked = session.events.at(-1);
    if (checked?.type !== "case.checked") throw new Error("the check is the last event");
    expect(eventFor(checked, viewer("sofia"), session.state)).toBeNull();
    expect(eventFor(checked, viewer("moderator"), session.state)).not.toBeNull();
  });
});

describe("ideas", () => {
  it("are added while a city speaks, supported once each by others, discussed by the crew, and stay", () => {
    const session = here("moderator", "sofia", "zagreb");
    expect(session.send(0, "zagreb", "idea.add", { text: "A joint fair" })).toBe("idea_no_slot");
    session.send(0, "moderator", "case.start");
    expect(session.send(1, "zagreb", "idea.add", { text: " A\u202e joint\nfair " })).toEqual(["idea.added"]);
    expect(session.send(1, "zagreb", "idea.add", { text: "A joint fair" })).toEqual([]);
    const { id } = showcase(session).ideas[0] ?? { id: 0 };
    expect(session.send(2, "zagreb", "idea.support", { id })).toBe("idea_own");
    expect(session.send(2, "sofia", "idea.support", { id })).toEqual(["idea.supported"]);
    expect(session.send(3, "sofia", "idea.support", { id })).toEqual([]);
    expect(session.send(3, "sofia", "idea.support", { id: 999 })).toBe("idea_unknown");
    session.send(4, "moderator", "case.end");
    expect(session.send(5, "expert", "idea.support", { id })).toEqual(["attendee.joined", "idea.supported"]);
    expect(session.send(6, "expert", "idea.discuss", { id })).toEqual(["idea.discussed"]);
    expect(session.send(6, "expert", "idea.discuss", { id })).toEqual([]);
    expect(showcase(session).ideas).toEqual([
      {
        ...{ id, site: "sofia", attendeeId: "zagreb", name: "zagreb", text: "A joint fair", at: 1 },
        ...{ supporters: ["sofia", "expert"], discussed: true },
      },
    ]);
  });

  it("are one sentence each, and few", () => {
    const session = here("moderator", "zagreb");
    session.send(0, "moderator", "case.start");
    for (const text of ["", " \u200b ", "…", "x".repeat(201)])
      expect(() => session.send(1, "zagreb", "idea.add", { text })).toThrow();
    for (let n = 0; n < mostIdeas; n++)
      expect(session.send(1, "zagreb", "idea.add", { text: `Idea ${n}` })).toEqual(["idea.added"]);
    expect(session.send(1, "zagreb", "idea.add", { text: "One more" })).toBe("ideas_many");
  });
});
