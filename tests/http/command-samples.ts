/**
 * For every command of a session what it needs, by the table of promises, and a payload of the right form. A copy by hand,
 * like the table itself: a command that is not here, or needs something else, fails the check.
 */
export interface Sample {
  needs: string;
  payload: Record<string, unknown>;
}

/** Stand for what only a running session knows; `fill` puts it in. */
export const somebody = "SOMEBODY";
export const theFilm = "FILM";
export const aMarker = "MARKER";

const sample = (needs: string, payload: Record<string, unknown> = {}): Sample => ({ needs, payload });

export const samples: Record<string, Sample> = {
  "attendee.join": sample("session.join"),
  "attendee.leave": sample("session.join"),
  "attendee.mute": sample("attendee.manage", { attendeeId: somebody }),
  "attendee.readmit": sample("attendee.manage", { attendeeId: somebody }),
  "attendee.remove": sample("attendee.manage", { attendeeId: somebody }),
  "lobby.admit": sample("lobby.manage", { attendeeId: somebody }),
  "lobby.admitAll": sample("lobby.manage", { attendeeIds: [somebody] }),
  "lobby.deny": sample("lobby.manage", { attendeeId: somebody, reason: "Not today" }),
  "lobby.write": sample("session.join", { text: "I speak after the film." }),
  "presence.list": sample("session.join", { people: ["Head of the technical school"] }),
  "runsheet.insert": sample("runsheet.control", { title: "A word", kind: "talk", minutes: 5, afterItemId: "item" }),
  "runsheet.next": sample("runsheet.control"),
  "runsheet.extend": sample("runsheet.control", { minutes: 5 }),
  "chat.say": sample("chat.say", { text: "The saw mill opens at six." }),
  "chat.remove": sample("chat.remove", { id: 1 }),
  "hand.raise": sample("hand.raise", { kind: "question" }),
  "hand.lower": sample("hand.raise"),
  "hand.lowerAll": sample("floor.give"),
  "floor.give": sample("floor.give", { attendeeId: somebody }),
  "floor.take": sample("floor.give"),
  "floor.order": sample("floor.give", { order: "fair" }),
  "floor.mutesOthers": sample("floor.give", { on: true }),
  "floor.round": sample("floor.give", { seconds: 60 }),
  "floor.roundNext": sample("floor.give", { expectedAttendeeId: somebody }),
  "floor.roundEnd": sample("floor.give", { expectedAttendeeId: somebody }),
  "stage.pin": sample("floor.give", { attendeeId: somebody }),
  "screen.share": sample("media.publish"),
  "screen.end": sample("media.publish"),
  "crew.say": sample("crew.talk", { text: "Moscow next." }),
  "cue.note": sample("crew.talk", { itemId: "item", text: "Ask about the school." }),
  announce: sample("runsheet.control", { text: "We go on at eleven." }),
  "announce.clear": sample("runsheet.control"),
  "vote.open": sample("vote.lead", { kind: "choice", question: "Who begins?", options: ["Firms", "Public bodies"] }),
  "vote.cast": sample("vote.cast", { voteId: "vote-1", choice: "option-1", reason: "They know the market." }),
  "vote.close": sample("vote.lead", { voteId: "vote-1" }),
  "vote.show": sample("vote.lead", { voteId: "vote-1" }),
  "argument.pin": sample("argument.pin", { side: "against", text: "Trust cannot be shipped." }),
  "argument.remove": sample("argument.remove", { id: 1 }),
  "debate.side": sample("argument.pin", { side: "for" }),
  "case.start": sample("case.lead", { site: "sofia" }),
  "case.page": sample("case.present", { page: 2 }),
  "case.end": sample("case.lead"),
  "case.stay": sample("case.lead", { on: true }),
  "case.check": sample("case.present", { sound: true, picture: true, slides: "ready" }),
  "idea.add": sample("idea.add", { text: "One help desk for two cities." }),
  "idea.support": sample("idea.add", { id: 1 }),
  "idea.discuss": sample("idea.discuss", { id: 1 }),
  "film.load": sample("film.control", { filmId: theFilm }),
  "film.play": sample("film.control"),
  "film.pause": sample("film.control"),
  "film.resume": sample("film.control"),
  "film.seek": sample("film.control", { seconds: 3 }),
  "film.skipMarker": sample("film.discuss"),
  "film.addMarker": sample("film.discuss", { frame: 40, title: "The joint" }),
  "film.describeMarker": sample("film.discuss", { markerId: aMarker, title: "The joint", minutes: 4 }),
  "film.extend": sample("film.control", { minutes: 2 }),
  "film.note": sample("film.discuss", { filmId: theFilm, markerId: aMarker, text: "Moscow wants to answer first." }),
  "film.stop": sample("film.control"),
  "film.ready": sample("film.watch", { frame: 0 }),
  "film.loudspeaker": sample("film.watch", { device: "beamer" }),
};

/** A sample's payload with what stands for something replaced. */
export function fill(payload: object, known: Record<string, string>): Record<string, unknown> {
  const real = (value: unknown) => (typeof value === "string" ? (known[value] ?? value) : value);
  return Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [field, Array.isArray(value) ? value.map(real) : real(value)]),
  );
}
