import { describe, expect, it } from "vitest";
import { runSheet, Session, viewer } from "./live.fixture";
import { eventFor, viewFor } from "./state";

const first = runSheet[0]?.id ?? "";
const second = runSheet[1]?.id ?? "";
const item = (afterItemId: string) => ({ title: "A word from Trento", kind: "talk", minutes: 7, afterItemId });

describe("what the crew keeps for itself", () => {
  it("talk and cues are sent to the crew and to nobody else", () => {
    const session = new Session();
    for (const who of ["moderator", "sofia", "expert"]) session.send(0, who, "attendee.join");
    expect(session.send(1, "expert", "crew.say", { text: "Canary: two minutes more" })).toEqual(["crew.said"]);
    expect(session.send(2, "moderator", "cue.note", { itemId: first, text: "Canary: thank the museum" })).toEqual([
      "cue.noted",
    ]);
    const seen = viewFor(session.state, viewer("organiser"), 3);
    expect(seen.crew.said).toEqual([
      { id: 4, attendeeId: "expert", name: "expert", text: "Canary: two minutes more", at: 1 },
    ]);
    expect(seen.crew.cues[first]).toMatchObject([{ text: "Canary: thank the museum", name: "moderator" }]);
    for (const who of ["sofia", "guest"]) {
      expect(JSON.stringify(viewFor(session.state, viewer(who), 3))).not.toContain("Canary");
      expect(
        session.events.filter((event) =>
          JSON.stringify(eventFor(event, viewer(who), session.state)).includes("Canary"),
        ),
      ).toEqual([]);
    }
  });

  it("a cue belongs to an item that is there", () => {
    const session = new Session();
    for (const itemId of ["nothing", "__proto__"])
      expect(session.send(0, "moderator", "cue.note", { itemId, text: "Lost" })).toBe("no_such_item");
  });
});

it("an announcement stands for everybody until it is taken down; a new one takes its place", () => {
  const session = new Session();
  session.send(0, "moderator", "announce", { text: "We go on at half past four." });
  session.send(5, "organiser", "announce", { text: "We go on at five." });
  expect(viewFor(session.state, viewer("sofia"), 5).announcement).toEqual({
    ...{ id: 2, attendeeId: "organiser", name: "organiser" },
    ...{ text: "We go on at five.", at: 5 },
  });
  expect(session.send(6, "moderator", "announce.clear")).toEqual(["announcement.cleared"]);
  expect(session.send(6, "moderator", "announce.clear")).toEqual([]);
  expect(session.state.announcement).toBeNull();
});

describe("an item put in on the spot", () => {
  it("comes when the item before it is over, and the plan goes on behind it", () => {
    const session = new Session();
    session.send(0, "moderator", "runsheet.next");
    expect(session.send(1_000, "moderator", "runsheet.insert", item(first))).toEqual(["runsheet.inserted"]);
    session.send(2_000, "moderator", "runsheet.next", { expectedItemId: first });
    expect(session.state.runsheet).toMatchObject({ itemId: "added-2", endsAt: 2_000 + 7 * 60_000 });
    session.send(3_000, "moderator", "runsheet.next");
    expect(session.state.runsheet.itemId).toBe(second);
    expect(session.send(4_000, "moderator", "runsheet.next")).toEqual(["runsheet.finished"]);
    expect(session.send(5_000, "moderator", "runsheet.insert", item(second))).toBe("item_is_past");
  });

  it("goes behind the current item or a later one, never into what is over", () => {
    const session = new Session();
    session.send(0, "moderator", "runsheet.insert", item(second));
    session.send(1, "moderator", "runsheet.next");
    session.send(2, "moderator", "runsheet.next");
    expect(session.send(3, "moderator", "runsheet.insert", item(first))).toBe("item_is_past");
    expect(session.send(3, "moderator", "runsheet.insert", item("nothing"))).toBe("no_such_item");
    expect(session.send(3, "moderator", "runsheet.insert", item("added-1"))).toEqual(["runsheet.inserted"]);
  });
});
