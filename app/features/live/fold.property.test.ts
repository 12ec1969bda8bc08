import fc from "fast-check";
import { expect, it } from "vitest";
import { leave } from "../room/decide";
import { isCrew, roles, runSheet, Session } from "./live.fixture";
import { resume } from "./resume";
import { apply, emptyLive, eventFor, type LiveState, viewFor } from "./state";

const people = Object.keys(roles);
const person = fc.constantFrom(...people);
const anybody = fc.constantFrom(...people, "nobody", "__proto__");
const plain = ["attendee.join", "attendee.join", "attendee.leave", "hand.lower", "floor.take"] as const;
const command = fc.oneof(
  fc.constantFrom(...plain).map((type) => [type, {}] as const),
  fc.constantFrom("point", "reply", "question").map((kind) => ["hand.raise", { kind }] as const),
  fc
    .constantFrom("floor.give", "hand.lower", "lobby.admit", "lobby.deny", "attendee.mute", "attendee.remove")
    .chain((type) => anybody.map((attendeeId) => [type, { attendeeId }] as const)),
  fc
    .constantFrom(null, ...runSheet.map(({ id }) => id))
    .map((id) => ["runsheet.next", { expectedItemId: id }] as const),
  fc.integer({ min: 1, max: 60 }).map((minutes) => ["runsheet.extend", { minutes }] as const),
  fc.constantFrom("Yes", "No").map((text) => ["chat.say", { text }] as const),
  fc.integer({ min: 1, max: 40 }).map((id) => ["chat.remove", { id }] as const),
  fc.constant(["film.load", { filmId: "film-1" }] as const),
  fc.constantFrom("film.play", "film.pause", "film.resume", "film.stop").map((type) => [type, {}] as const),
  fc.constant(["lost", {}] as const),
);
const history = fc.array(fc.tuple(fc.nat(9_000), person, command), { maxLength: 60 });

/** Plays what people do; `lost`: somebody's line is gone for too long. Calls back after each step. */
function play(
  steps: ReadonlyArray<readonly [number, string, readonly [string, object]]>,
  each: (session: Session, now: number) => void = () => {},
): Session {
  const session = new Session();
  let now = 0;
  for (const [wait, who, [type, payload]] of steps) {
    now += wait;
    if (type === "lost") session.take(now, who, leave(session.state, who));
    else session.send(now, who, type, payload);
    each(session, now);
  }
  return session;
}

const unique = (ids: string[]) => new Set(ids).size === ids.length;

function check(state: LiveState): void {
  const { hands, floor, lobby, admitted, removed, attendees, runsheet, chat } = state;
  const present = (id: string) => attendees[id]?.present === true;
  expect(unique(hands.map((hand) => hand.attendeeId))).toBe(true);
  expect(hands.map((hand) => hand.attendeeId).every(present)).toBe(true);
  expect(floor === null || present(floor.attendeeId)).toBe(true);
  expect(unique(lobby.map((guest) => guest.attendeeId))).toBe(true);
  expect(lobby.some((guest) => present(guest.attendeeId) || removed.includes(guest.attendeeId))).toBe(false);
  expect(unique(admitted) && unique(removed)).toBe(true);
  expect(removed.some(present)).toBe(false);
  expect(Object.values(attendees).every(({ id, role }) => role !== "guest" || admitted.includes(id))).toBe(true);
  expect((runsheet.itemId === null) === (runsheet.endsAt === null)).toBe(true);
  expect(chat.map(({ id }) => id)).toEqual(chat.map(({ id }) => id).toSorted((a, b) => a - b));
  expect(chat.every((line) => !line.removed || line.text === "")).toBe(true);
}

it("whatever people do, the session stays in order", () => {
  fc.assert(fc.property(history, (steps) => void play(steps, ({ state }) => check(state))));
});

it("folding a part, and then the rest over the wire, gives the same state", () => {
  fc.assert(
    fc.property(history, fc.nat(60), (steps, at) => {
      const { events, state } = play(steps);
      const wire = JSON.parse(JSON.stringify(events)) as typeof events;
      const part = JSON.parse(JSON.stringify(wire.slice(0, at).reduce(apply, emptyLive))) as LiveState;
      expect(wire.slice(at).reduce(apply, part)).toEqual(JSON.parse(JSON.stringify(state)));
    }),
  );
});

it("a browser that starts at any moment and folds what it is sent knows what a reload would show", () => {
  fc.assert(
    fc.property(history, person, fc.nat(60), (steps, attendeeId, from) => {
      const viewer = { attendeeId, crew: isCrew(attendeeId) };
      let browser: LiveState | null = null;
      let taken = 0;
      play(steps, ({ state, events }, now) => {
        if (events.length < from) return;
        if (!browser) taken = events.length;
        browser ??= viewFor(state, viewer, now);
        for (const event of events.slice(taken)) {
          const sent = eventFor(event, viewer);
          if (sent) browser = apply(browser, { ...sent, audience: "all" });
        }
        taken = events.length;
        if (state.removed.includes(attendeeId)) return;
        const { removed: _, ...here } = viewFor(browser, { attendeeId, crew: true }, now);
        const { removed: __, ...reload } = viewFor(state, viewer, now);
        expect(here).toEqual(reload);
      });
    }),
  );
});

it("a browser that resumes anywhere, however late, ends with what a reload would show", () => {
  fc.assert(
    fc.property(history, person, fc.nat(60), fc.nat(100_000), (steps, attendeeId, last, later) => {
      const session = play(steps);
      const viewer = { attendeeId, crew: isCrew(attendeeId) };
      const now = (session.events.at(-1)?.at ?? 0) + later;
      const begun = resume(session, last, viewer, now);
      expect(begun.rev + begun.missed.length).toBe(session.events.length);
      if (session.state.removed.includes(attendeeId)) return;
      const browser = begun.missed.reduce((state, event) => {
        const sent = eventFor(event, viewer);
        return sent ? apply(state, { ...sent, audience: "all" }) : state;
      }, begun.state);
      const { removed: _, ...here } = viewFor(browser, { attendeeId, crew: true }, now);
      const { removed: __, ...reload } = viewFor(session.state, viewer, now);
      expect(here).toEqual(reload);
      expect(JSON.stringify(begun)).not.toMatch(/"text":"[^"]+"[^}]*"removed":true/);
    }),
  );
});
