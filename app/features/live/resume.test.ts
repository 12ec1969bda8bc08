import { expect, it } from "vitest";
import { Session, viewer as viewerOf } from "./live.fixture";
import { resume } from "./resume";
import { apply, viewFor } from "./state";

const viewer = viewerOf("sofia");

function paused(): Session {
  const session = new Session();
  session.send(0, "moderator", "film.load", { filmId: "film-1" });
  session.send(0, "moderator", "film.play");
  session.send(5_000, "moderator", "film.pause");
  return session;
}

it("a film that was paused while a browser was away does not hold for it at the marker after the pause", () => {
  const session = paused();
  const { state, missed } = resume(session, 2, viewer, 60_000);
  expect(state.film.mode).toBe("playing");
  expect(missed.map(({ type }) => type)).toEqual(["film.paused"]);
  const film = viewFor(missed.reduce(apply, state), viewer, 60_000).film;
  expect(film).toEqual(viewFor(session.state, viewer, 60_000).film);
  expect(film).toMatchObject({ mode: "paused", startedAt: null });
});

it.each([Number.NaN, -1, 1.5, 3, 99])(
  "a number that the journal does not have, or its newest (%d): the newest state",
  (last) => {
    const { rev, state, missed } = resume(paused(), last, viewer, 60_000);
    expect([rev, state.film.mode, missed]).toEqual([3, "paused", []]);
  },
);

it("from the beginning everything is missed", () => {
  const { rev, state, missed } = resume(paused(), 0, viewer, 60_000);
  expect([rev, state.film.mode, missed.length]).toEqual([0, "idle", 3]);
});

it("who was let in while away begins with the room as it is now", () => {
  const session = new Session();
  session.send(0, "guest", "attendee.join");
  session.send(0, "sofia", "chat.say", { text: "Before" });
  session.send(0, "moderator", "lobby.admit", { attendeeId: "guest" });
  const { rev, state, missed } = resume(session, 1, viewerOf("guest"), 0);
  expect([rev, missed]).toEqual([3, []]);
  expect(state.chat.map(({ text }) => text)).toEqual(["Before"]);
  expect(resume(session, 1, viewerOf("sofia"), 0).missed).toHaveLength(2);
});
