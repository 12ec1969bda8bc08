import fc from "fast-check";
import { expect, it } from "vitest";
import { queueOf } from "../floor/queue";
import { leave } from "../room/decide";
import { placeIn } from "../room/place-in";
import { roles, runSheet, Session, viewer as viewerOf } from "./live.fixture";
import { resume } from "./resume";
import { apply, emptyLive, eventFor, type LiveState, seesRoom, turnsView, viewFor } from "./state";

const people = Object.keys(roles);
const person = fc.constantFrom(...people);
const anybody = fc.constantFrom(...people, "nobody", "__proto__");
const plain = [
  "attendee.join",
  "attendee.join",
  "attendee.leave",
  "hand.lower",
  "hand.lowerAll",
  "floor.take",
] as const;
const onStage = ["screen.share", "screen.end", "announce.clear"] as const;
const command = fc.oneof(
  fc.constantFrom(...plain).map((type) => [type, {}] as const),
  fc.constantFrom("point", "reply", "question").map((kind) => ["hand.raise", { kind }] as const),
  fc
    .constantFrom(
      "floor.give",
      "hand.lower",
      "lobby.admit",
      "lobby.deny",
      "attendee.mute",
      "attendee.remove",
      "attendee.readmit",
    )
    .chain((type) => anybody.map((attendeeId) => [type, { attendeeId }] as const)),
  fc.constantFrom("arrival", "fair").map((order) => ["floor.order", { order }] as const),
  fc.boolean().map((on) => ["floor.mutesOthers", { on }] as const),
  fc.constant(["floor.round", { seconds: 30 }] as const),
  fc
    .constantFrom("floor.roundNext", "floor.roundNext", "floor.roundEnd")
    .chain((type) => anybody.map((expectedAttendeeId) => [type, { expectedAttendeeId }] as const)),
  fc
    .constantFrom(null, ...runSheet.map(({ id }) => id))
    .map((id) => ["runsheet.next", { expectedItemId: id }] as const),
  fc.integer({ min: 1, max: 60 }).map((minutes) => ["runsheet.extend", { minutes }] as const),
  fc.constantFrom(...onStage).map((type) => [type, {}] as const),
  fc.option(anybody).map((attendeeId) => ["stage.pin", { attendeeId }] as const),
  fc
    .constantFrom(...runSheet.map(({ id }) => id), "added-1", "nothing")
    .map((afterItemId) => ["runsheet.insert", { title: "More", kind: "talk", minutes: 5, afterItemId }] as const),
  fc.constantFrom("crew.say", "announce", "chat.say").map((type) => [type, { text: "Yes" }] as const),
  fc.constantFrom("Yes", "No").map((text) => ["chat.say", { text }] as const),
  fc.constantFrom(...runSheet.map(({ id }) => id)).map((itemId) => ["cue.note", { itemId, text: "Slowly" }] as const),
  fc.integer({ min: 1, max: 40 }).map((id) => ["chat.remove", { id }] as const),
  fc.constantFrom("before", "after").map((phase) => ["vote.open", { prepared: "item-1:vote", phase }] as const),
  fc
    .integer({ min: 1, max: 40 })
    .chain((n) =>
      fc.constantFrom(
        ["vote.cast", { voteId: `vote-${n}`, choice: "not" }] as const,
        ["vote.cast", { voteId: `vote-${n}`, counts: { not: 1 } }] as const,
        ["vote.close", { voteId: `vote-${n}` }] as const,
        ["vote.show", { voteId: `vote-${n}` }] as const,
        ["argument.remove", { id: n }] as const,
      ),
    ),
  fc.constantFrom("for", "against").map((side) => ["argument.pin", { side, text: "Yes" }] as const),
  fc.constantFrom("for", "against", null).map((side) => ["debate.side", { side }] as const),
  fc.constant(["film.load", { filmId: "film-1" }] as const),
  fc.constantFrom("film.play", "film.pause", "film.resume", "film.stop").map((type) => [type, {}] as const),
  fc.constantFrom(0, 500, 1000).map((frame) => ["film.ready", { frame }] as const),
  fc
    .tuple(fc.constantFrom("laptop", "beamer"), fc.boolean())
    .map(([device, takeOver]) => ["film.loudspeaker", { device, takeOver }] as const),
  fc.constantFrom("A", "B").map((text) => ["lobby.write", { text }] as const),
  fc.array(anybody, { minLength: 1, maxLength: 3 }).map((attendeeIds) => ["lobby.admitAll", { attendeeIds }] as const),
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
  const {
    hands,
    floor,
    speaking,
    lobby,
    denied,
    admitted,
    removed,
    attendees,
    runsheet,
    stage,
    chat,
    film,
    votes,
    debate,
  } = state;
  const present = (id: string) => attendees[id]?.present === true;
  expect(unique(hands.map((hand) => hand.attendeeId))).toBe(true);
  expect(hands.map((hand) => hand.attendeeId).every(present)).toBe(true);
  expect(floor === null || present(floor.attendeeId)).toBe(true);
  const { round } = speaking;
  expect(queueOf(state, placeIn(state))).toEqual(hands);
  expect(Object.values(speaking.spoken).every(({ ms }) => ms >= 0)).toBe(true);
  expect(round === null || unique(round.waiting)).toBe(true);
  expect(round?.waiting.some((id) => removed.includes(id) || !attendees[id]?.site) ?? false).toBe(false);
  expect(stage.pinnedId === null || present(stage.pinnedId)).toBe(true);
  expect(stage.screenId === null || present(stage.screenId)).toBe(true);
  expect(unique(lobby.map((guest) => guest.attendeeId))).toBe(true);
  expect(lobby.some((guest) => present(guest.attendeeId) || removed.includes(guest.attendeeId))).toBe(false);
  expect(lobby.some((guest) => Object.hasOwn(denied, guest.attendeeId))).toBe(false);
  expect(unique(admitted) && unique(removed)).toBe(true);
  expect(removed.some(present)).toBe(false);
  expect(Object.values(attendees).every(({ id, role }) => role !== "guest" || admitted.includes(id))).toBe(true);
  expect(film.filmId !== null || Object.keys(film.ready).length === 0).toBe(true);
  expect((runsheet.itemId === null) === (runsheet.endsAt === null)).toBe(true);
  expect(votes.filter(({ state }) => state === "open").length).toBeLessThan(2);
  expect(votes.every((vote) => (vote.result !== null) === (vote.state === "shown"))).toBe(true);
  expect(debate.turn?.attendeeId).toBe(floor?.attendeeId);
  expect(debate.arguments.every((one) => !one.removed || one.text === "")).toBe(true);
  expect(chat.map(({ id }) => id)).toEqual(chat.map(({ id }) => id).toSorted((a, b) => a - b));
  expect(chat.every((line) => !line.removed || line.text === "")).toBe(true);
}

/** What a browser shows of the state it has; the server has left out what it may not show. */
const asSeen = (state: LiveState, attendeeId: string, now: number) =>
  viewFor(state, { attendeeId, crew: true, member: true }, now);

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
      const viewer = viewerOf(attendeeId);
      let browser: LiveState | null = null;
      let taken = 0;
      play(steps, ({ state, events }, now) => {
        if (events.length < from) return;
        if (!browser) taken = events.length;
        browser ??= viewFor(state, viewer, now);
        for (const event of events.slice(taken)) {
          const sent = eventFor(event, viewer, state);
          if (turnsView(event, viewer)) browser = viewFor(state, viewer, now);
          else if (sent) browser = apply(browser, { ...sent, audience: "all" });
        }
        taken = events.length;
        if (state.removed.includes(attendeeId)) return;
        const { removed: _, runsheet: ours, ...here } = asSeen(browser, attendeeId, now);
        const { removed: __, runsheet, ...reload } = viewFor(state, viewer, now);
        // At the door the run sheet is told by the next state alone.
        if (seesRoom(state, viewer)) expect(ours).toEqual(runsheet);
        expect(here).toEqual(reload);
      });
    }),
  );
});

it("a browser that resumes anywhere, however late, ends with what a reload would show", () => {
  fc.assert(
    fc.property(history, person, fc.nat(60), fc.nat(100_000), (steps, attendeeId, last, later) => {
      const session = play(steps);
      const viewer = viewerOf(attendeeId);
      const now = (session.events.at(-1)?.at ?? 0) + later;
      const begun = resume(session, last, viewer, now);
      expect(begun.rev + begun.missed.length).toBe(session.events.length);
      if (session.state.removed.includes(attendeeId)) return;
      const browser = begun.missed.reduce((state, event) => {
        const sent = eventFor(event, viewer, session.state);
        return sent ? apply(state, { ...sent, audience: "all" }) : state;
      }, begun.state);
      const { removed: _, runsheet: ours, ...here } = asSeen(browser, attendeeId, now);
      const { removed: __, runsheet, ...reload } = viewFor(session.state, viewer, now);
      if (seesRoom(session.state, viewer)) expect(ours).toEqual(runsheet);
      expect(here).toEqual(reload);
      expect(JSON.stringify(begun)).not.toMatch(/"text":"[^"]+"[^}]*"removed":true/);
    }),
  );
});

it("whatever happens, a guest at the door is sent nothing of the room", () => {
  const own = viewerOf("guest");
  const fields = ["runsheet", "lobby", "denied", "admitted", "removed"];
  fc.assert(
    fc.property(history, (steps) => {
      let taken = 0;
      play(steps, ({ state, events }, now) => {
        const fresh = events.slice(taken);
        taken = events.length;
        if (seesRoom(state, own)) return;
        const seen = viewFor(state, own, now);
        for (const [name, value] of Object.entries(seen))
          if (!fields.includes(name)) expect(value).toEqual(emptyLive[name as keyof LiveState]);
        expect(seen.runsheet).toMatchObject({ itemId: null, endsAt: null });
        const about = [...seen.lobby.map(({ attendeeId }) => attendeeId), ...Object.keys(seen.denied), ...seen.removed];
        expect(about.every((id) => id === "guest")).toBe(true);
        for (const event of fresh) {
          const sent = eventFor(event, own, state);
          if (sent) expect(sent.payload).toMatchObject({ attendeeId: "guest" });
        }
      });
    }),
  );
});
