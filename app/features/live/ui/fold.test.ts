import { expect, test } from "vitest";
import { emptyLive } from "../state";
import { type EventMessage, nothingKnown, takeEvents, takeState } from "./fold";

const said = (rev: number, text: string): EventMessage => ({
  rev,
  type: "chat.said",
  payload: { attendeeId: "a", name: "Sofia", text },
  actorId: "a",
  at: rev * 1_000,
});
const texts = (known: { state: typeof emptyLive }) => known.state.chat.map((line) => line.text);
const first = takeState(nothingKnown, { rev: 3, now: 0, server: "one", state: emptyLive });

test("events follow in order, and those already known change nothing", () => {
  const { known, fresh } = takeEvents(first, [
    said(2, "old"),
    said(4, "new"),
    said(4, "again"),
    said(7, "after a gap"),
  ]);
  expect(texts(known)).toEqual(["new", "after a gap"]);
  expect(fresh.map((event) => event.rev)).toEqual([4, 7]);
  expect(known.rev).toBe(7);
});

test("a state replaces what is known, but not a newer one", () => {
  const { known } = takeEvents(first, [said(4, "kept")]);
  const late = { rev: 3, now: 9, server: "one", state: emptyLive };
  expect(takeState(known, late)).toBe(known);
  expect(texts(takeState(known, { ...late, rev: 5 }))).toEqual([]);
});

test("another server process is believed even when its numbers are lower", () => {
  const { known } = takeEvents(first, [said(4, "gone")]);
  expect(takeState(known, { rev: 1, now: 9, server: "two", state: emptyLive }).rev).toBe(1);
});
