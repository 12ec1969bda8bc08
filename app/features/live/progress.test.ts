import { expect, it } from "vitest";
import { Session } from "./live.fixture";
import { progressOf } from "./progress";

it("an open session is early, then waits for a moderator, who may be there before anything begins", () => {
  const session = new Session();
  session.send(0, "sofia", "attendee.join");
  expect([9, 10].map((now) => progressOf(session.state, 10, now))).toEqual(["early", "waiting"]);
  session.send(0, "moderator", "attendee.join");
  expect([9, 10].map((now) => progressOf(session.state, 10, now))).toEqual(["ready", "ready"]);
  session.send(0, "moderator", "attendee.leave");
  expect(progressOf(session.state, 10, 20)).toBe("waiting");
});

it("it is in progress from the first item, or a film, to the end, whoever's line is gone", () => {
  const session = new Session();
  session.send(0, "moderator", "runsheet.next");
  expect(progressOf(session.state, 10, 0)).toBe("running");
  for (const _ of [1, 2]) session.send(0, "moderator", "runsheet.next");
  expect(session.state.runsheet.finished).toBe(true);
  expect(progressOf(session.state, 10, 0)).toBe("running");
  const film = new Session();
  film.send(0, "moderator", "film.load", { filmId: "film-1" });
  expect(progressOf(film.state, 10, 0)).toBe("running");
});
