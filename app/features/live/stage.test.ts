import { describe, expect, it } from "vitest";
import { Session } from "./live.fixture";

function here(...who: string[]): Session {
  const session = new Session();
  for (const one of who) session.send(0, one, "attendee.join");
  return session;
}

describe("who is large for everybody", () => {
  it("is pinned by the crew, changed by another pin, and given back to the floor", () => {
    const session = here("moderator", "sofia", "zagreb");
    expect(session.send(1, "moderator", "stage.pin", { attendeeId: "sofia" })).toEqual(["stage.pinned"]);
    expect(session.send(1, "organiser", "stage.pin", { attendeeId: "sofia" })).toEqual([]);
    expect(session.send(2, "moderator", "stage.pin", { attendeeId: "zagreb" })).toEqual(["stage.pinned"]);
    expect(session.state.stage.pinnedId).toBe("zagreb");
    expect(session.send(3, "moderator", "stage.pin", { attendeeId: null })).toEqual(["stage.unpinned"]);
    expect(session.send(3, "moderator", "stage.pin", { attendeeId: null })).toEqual([]);
    expect(session.state.stage.pinnedId).toBeNull();
  });

  it("nobody who is not here; who goes takes the pin along, another's stays", () => {
    const session = here("moderator", "sofia", "zagreb");
    for (const attendeeId of ["expert", "nobody", "__proto__"])
      expect(session.send(1, "moderator", "stage.pin", { attendeeId })).toBe("attendee_not_here");
    session.send(1, "moderator", "stage.pin", { attendeeId: "sofia" });
    session.send(2, "zagreb", "attendee.leave");
    expect(session.state.stage.pinnedId).toBe("sofia");
    session.send(3, "moderator", "attendee.remove", { attendeeId: "sofia" });
    expect(session.state.stage.pinnedId).toBeNull();
  });
});

describe("a shared screen", () => {
  it("is one at a time, and ends with whoever shows it or with who leads", () => {
    const session = here("moderator", "sofia", "zagreb");
    expect(session.send(1, "sofia", "screen.share")).toEqual(["screen.shared"]);
    expect(session.send(1, "sofia", "screen.share")).toEqual([]);
    expect(session.send(2, "zagreb", "screen.share")).toBe("screen_taken");
    expect(session.send(3, "zagreb", "screen.end")).toBe("forbidden");
    expect(session.send(3, "expert", "screen.end")).toBe("forbidden");
    expect(session.state.stage.screenId).toBe("sofia");
    expect(session.send(4, "moderator", "screen.end")).toEqual(["screen.ended"]);
    expect(session.send(4, "sofia", "screen.end")).toEqual([]);
    expect(session.send(5, "zagreb", "screen.share")).toEqual(["screen.shared"]);
    expect(session.send(6, "zagreb", "screen.end")).toEqual(["screen.ended"]);
  });

  it("goes with its owner, and nobody shows one from outside", () => {
    const session = here("sofia");
    session.send(1, "sofia", "screen.share");
    session.send(2, "sofia", "attendee.leave");
    expect(session.state.stage.screenId).toBeNull();
    expect(session.send(3, "sofia", "screen.share")).toBe("attendee_not_here");
  });
});
