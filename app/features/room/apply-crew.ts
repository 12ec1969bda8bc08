import type { JournalEvent } from "../journal/event";
import type { Announcement, CrewState } from "./crew-state";

interface Written {
  itemId: string;
  attendeeId: string;
  name: string;
  text: string;
}

const lineOf = ({ payload, rev, at }: JournalEvent): Announcement => {
  const { attendeeId, name, text } = payload as Written;
  return { id: rev, attendeeId, name, text, at };
};

/** Folds one event into what the crew alone reads. */
export function applyCrew(crew: CrewState, event: JournalEvent): CrewState {
  if (event.type === "crew.said") return { ...crew, said: [...crew.said, lineOf(event)] };
  if (event.type !== "cue.noted") return crew;
  const { itemId } = event.payload as Written;
  const before = Object.hasOwn(crew.cues, itemId) ? (crew.cues[itemId] ?? []) : [];
  return { ...crew, cues: { ...crew.cues, [itemId]: [...before, lineOf(event)] } };
}

/** Folds one event into what stands over the room; a new announcement takes the place of the one before. */
export function applyAnnouncement(announcement: Announcement | null, event: JournalEvent): Announcement | null {
  if (event.type === "announcement.made") return lineOf(event);
  return event.type === "announcement.cleared" ? null : announcement;
}
