import type { JournalEvent } from "../journal/event";

/** By attendee: the one device that plays the film's sound. Whoever is not in here plays it on every device. */
export type Loudspeakers = Readonly<Record<string, string>>;

/** The loudspeakers after one more line of the journal (rule L1). Who has left is asked anew when he comes back. */
export function applyLoudspeaker(all: Loudspeakers, event: JournalEvent): Loudspeakers {
  const { attendeeId = "", device = "" } = event.payload as { attendeeId?: string; device?: string };
  if (event.type === "film.loudspeakerTaken") return { ...all, [attendeeId]: device };
  const isGone = event.type === "attendee.left" || event.type === "attendee.removed";
  if (!isGone || !Object.hasOwn(all, attendeeId)) return all;
  const { [attendeeId]: _, ...others } = all;
  return others;
}
