import type { JournalEvent } from "../../journal/event";

/** What a rehearsal lets somebody practise, in the order in which a session brings it. */
export const exercises = ["item", "lobby", "floor", "film", "hold", "goOn", "extend", "announce"] as const;
export type Exercise = (typeof exercises)[number];

const eventsOf: Record<Exercise, string[]> = {
  item: ["runsheet.started"],
  lobby: ["lobby.admitted", "lobby.denied"],
  floor: ["floor.given"],
  film: ["film.started"],
  hold: ["film.held"],
  goOn: ["film.resumed"],
  extend: ["runsheet.extended", "film.extended"],
  announce: ["announcement.made"],
};

/** What has been practised when these kinds of events have happened. */
export const practised = (types: ReadonlySet<JournalEvent["type"]>): Exercise[] =>
  exercises.filter((exercise) => eventsOf[exercise].some((type) => types.has(type)));
