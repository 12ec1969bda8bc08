import { describe, expect, it } from "vitest";
import { Session, viewer } from "./live.fixture";
import { viewFor } from "./state";

/** A session with the moderator, two cities with their people, and the vote before the debate open. */
function voting(named = false): Session {
  const session = new Session();
  session.people = { sofia: ["Head of the school", "Furniture maker", "Banker"], zagreb: ["Designer"] };
  for (const who of ["moderator", "sofia", "zagreb"]) session.send(0, who, "attendee.join");
  expect(session.send(1, "moderator", "vote.open", { prepared: "item-1:vote", phase: "before", named })).toEqual([
    "vote.opened",
  ]);
  return session;
}
const voteId = "vote-4";
const counts = (not: number, changes = 0) => ({ voteId, counts: { not, "with-changes": changes } });
const phone = (person: string, seal = "phone of Sofia") => ({ person, seal });
const castOf = (session: Session) => session.state.votes[0]?.cast;

describe("a vote", () => {
  it("is counted by city while it is open, and a second one takes the place of the first", () => {
    const session = voting();
    expect(session.vote(2, "sofia", counts(2, 1))).toBeUndefined();
    expect(castOf(session)).toEqual({ sofia: 3 });
    session.vote(3, "sofia", counts(1));
    expect(castOf(session)).toEqual({ sofia: 1 });
    expect(session.ballots).toHaveLength(1);
    expect(session.events.filter(({ type }) => type === "vote.counted").map(({ actorId }) => actorId)).toEqual([
      null,
      null,
    ]);
    expect(JSON.stringify(session.events.slice(4))).not.toContain("not");
  });

  it("has no more votes of a city than people on its list, room and phones together", () => {
    const session = voting();
    expect(session.vote(2, "sofia", counts(3, 1))).toBe("vote_more_than_here");
    expect(session.vote(2, "sofia", { voteId, choice: "not" }, phone("Banker"))).toBeUndefined();
    expect(session.vote(2, "sofia", counts(2, 1))).toBe("vote_more_than_here");
    expect(session.vote(2, "sofia", counts(1, 1))).toBeUndefined();
    expect(session.vote(2, "sofia", { voteId, choice: "not" }, phone("Furniture maker", "b"))).toBe("room_has_voted");
    expect(session.vote(2, "sofia", { voteId, choice: "as-it-is" }, phone("Banker"))).toBeUndefined();
    expect(castOf(session)).toEqual({ sofia: 3 });
  });

  it("by phone is for whom the list names, once each, and changed from the same phone alone", () => {
    const session = voting();
    expect(session.vote(2, "sofia", { voteId, choice: "not" }, phone("Designer"))).toBe("person_not_here");
    expect(session.vote(2, "sofia", { voteId, choice: "not" }, phone("Banker"))).toBeUndefined();
    expect(session.vote(2, "sofia", { voteId, choice: "as-it-is" }, phone("Banker", "another"))).toBe(
      "voted_elsewhere",
    );
    expect(castOf(session)).toEqual({ sofia: 1 });
  });

  it("fits its question", () => {
    const session = voting();
    const wrong: object[] = [
      {},
      { counts: {} },
      { counts: { nothing: 1 } },
      { choice: "not" },
      { ...counts(1), text: "No" },
    ];
    for (const payload of wrong) expect(session.vote(2, "sofia", { voteId, ...payload })).toBe("vote_count_needed");
    for (const payload of [{}, { choice: "__proto__" }, { counts: { not: 1 } }])
      expect(session.vote(2, "sofia", { voteId, ...payload }, phone("Banker"))).toBe("vote_choice_needed");
    expect(session.vote(2, "expert", counts(1))).toBe("vote_from_room");
    expect(session.vote(2, "sofia", { ...counts(1), voteId: "vote-9" })).toBe("vote_not_open");
  });

  it("is open alone, closed before it is shown, and held once before and once after", () => {
    const session = voting();
    const open = (phase: string) => session.send(5, "moderator", "vote.open", { prepared: "item-1:vote", phase });
    const act = (type: string, id = voteId) => session.send(5, "moderator", type, { voteId: id });
    expect(open("after")).toBe("vote_is_open");
    expect(act("vote.show")).toBe("vote_still_open");
    expect(act("vote.close")).toEqual(["vote.closed", "vote.tallied"]);
    expect(act("vote.close")).toEqual([]);
    expect(session.vote(6, "sofia", counts(1))).toBe("vote_not_open");
    expect(act("vote.show")).toEqual(["vote.shown"]);
    expect(act("vote.show")).toEqual([]);
    expect(open("before")).toBe("vote_was_held");
    expect(open("after")).toEqual(["vote.opened"]);
    for (const type of ["vote.close", "vote.show"]) expect(act(type, "vote-99")).toBe("no_such_vote");
    expect(session.send(5, "moderator", "vote.close", { voteId: "vote-8" })).toEqual(["vote.closed", "vote.tallied"]);
    for (const wrong of [{ prepared: "item-1:vote" }, { prepared: "nothing", phase: "before" as const }])
      expect(session.send(5, "moderator", "vote.open", wrong)).toBe("no_such_vote");
  });

  it("shows its result to the crew when it is closed, to everybody when it is shown", () => {
    const session = voting();
    session.vote(2, "sofia", { ...counts(2, 1), reason: "Banks" });
    const seen = (who: string) => viewFor(session.state, viewer(who), 5);
    expect(seen("moderator").tallies).toEqual({});
    session.send(5, "moderator", "vote.close", { voteId });
    expect(seen("sofia")).toMatchObject({ tallies: {}, votes: [{ state: "closed", result: null }] });
    expect(seen("expert").tallies[voteId]).toMatchObject({ counts: { not: 2, "with-changes": 1 }, names: [] });
    session.send(5, "moderator", "vote.show", { voteId });
    expect(seen("sofia").votes[0]?.result).toMatchObject({
      counts: { not: 2, "with-changes": 1 },
      sites: [{ site: "sofia" }],
      reasons: [{ optionId: null, text: "Banks" }],
    });
  });

  it("that is named says who chose what; an anonymous one before it is not paired with it", () => {
    const session = voting();
    session.vote(2, "sofia", { voteId, choice: "not" }, phone("Banker"));
    session.send(3, "moderator", "vote.close", { voteId });
    session.send(4, "moderator", "vote.open", { prepared: "item-1:vote", phase: "after", named: true });
    const after = session.state.votes[1]?.id ?? "";
    session.vote(5, "sofia", { voteId: after, choice: "not" }, phone("Banker"));
    session.send(6, "moderator", "vote.close", { voteId: after });
    expect(session.state.tallies[after]).toMatchObject({
      names: [{ name: "Banker", site: "sofia", counts: { not: 1 } }],
      shift: null,
    });
  });

  it("made on the spot: one of several, a scale, a few words", () => {
    const session = new Session();
    session.people = { sofia: ["Banker", "Designer"] };
    for (const who of ["moderator", "sofia"]) session.send(0, who, "attendee.join");
    const run = (asked: object, answer: object) => {
      session.send(1, "moderator", "vote.open", { question: "And you?", ...asked });
      const { id = "", options = [] } = session.state.votes.at(-1) ?? {};
      expect(session.vote(2, "sofia", { voteId: id, ...answer })).toBeUndefined();
      session.send(3, "moderator", "vote.close", { voteId: id });
      return { options: options.map((option) => option.label), result: session.state.tallies[id] };
    };
    expect(run({ kind: "choice", options: ["Firms", "State"] }, { counts: { "option-2": 2 } })).toMatchObject({
      options: ["Firms", "State"],
      result: { counts: { "option-2": 2 } },
    });
    const scale = run({ kind: "scale", least: 0, most: 3 }, { counts: { 0: 1, 3: 1 } });
    expect(scale).toMatchObject({ options: ["0", "1", "2", "3"], result: { counts: { 0: 1, 3: 1 } } });
    expect(run({ kind: "text" }, { text: "A school" }).result?.answers).toEqual(["A school"]);
  });
});

describe("arguments and sides", () => {
  it("are pinned by who has the floor and by the crew, for who said them; the crew takes them down", () => {
    const session = voting();
    const pin = (who: string, more: object = {}) =>
      session.send(5, who, "argument.pin", { side: "for", text: "Trust grows", ...more });
    expect(pin("sofia")).toBe("floor_needed");
    session.send(5, "moderator", "floor.give", { attendeeId: "sofia" });
    expect(pin("sofia", { attendeeId: "zagreb" })).toEqual(["argument.pinned"]);
    expect(pin("moderator")).toEqual(["argument.pinned"]);
    expect(pin("moderator", { attendeeId: "zagreb" })).toEqual(["argument.pinned"]);
    expect(pin("moderator", { attendeeId: "__proto__" })).toBe("attendee_not_here");
    const { debate } = session.state;
    expect(debate.arguments.map(({ name }) => name)).toEqual(["sofia", "sofia", "zagreb"]);
    const id = debate.arguments[0]?.id ?? 0;
    expect(session.send(6, "moderator", "argument.remove", { id })).toEqual(["argument.removed"]);
    expect(session.send(6, "moderator", "argument.remove", { id })).toEqual([]);
    expect(session.send(6, "moderator", "argument.remove", { id: 1 })).toBe("no_such_argument");
    expect(session.state.debate.arguments[0]).toMatchObject({ text: "", removed: true });
  });

  it("the time of each side is the sum of its turns", () => {
    const session = voting();
    const side = (now: number, who: string, name: string | null) =>
      session.send(now, who, "debate.side", { side: name });
    expect(side(5, "moderator", "for")).toBe("nobody_has_floor");
    session.send(10, "moderator", "floor.give", { attendeeId: "sofia" });
    expect(side(15, "zagreb", "for")).toBe("floor_needed");
    side(20, "sofia", "for");
    side(50, "moderator", "against");
    session.send(60, "moderator", "floor.give", { attendeeId: "zagreb" });
    side(60, "zagreb", "for");
    session.send(65, "moderator", "floor.take");
    // Sofia speaks against again, as the last time.
    session.send(70, "moderator", "floor.give", { attendeeId: "sofia" });
    session.send(77, "sofia", "attendee.leave");
    expect(session.state.debate).toMatchObject({ spoken: { for: 30 + 5, against: 10 + 7 }, turn: null });
  });
});
