import type { JournalEvent } from "../journal/event";
import type { LiveState } from "../live/state";
import { type Corrections, chatTarget, memberName, noteTarget, personName } from "./corrections";

interface Payload {
  attendeeId?: string;
  name?: string;
  person?: string | null;
  people?: string[];
  attendee?: { id: string; name: string; people: string[]; site: { slug: string } | null };
  filmId?: string;
  markerId?: string;
}

/**
 * The lines of a journal under corrected names and without those that were hidden, for the replay; `state` is their fold. The journal
 * itself stays as it is.
 */
export function correctedEvents<E extends JournalEvent>(
  events: readonly E[],
  state: LiveState,
  corrections: Corrections,
): E[] {
  if (corrections.names.size === 0 && corrections.hidden.size === 0) return [...events];
  return events
    .filter((event) => !corrections.hidden.has(targetOf(event)))
    .map((event) => ({ ...event, payload: named(event.payload as Payload, state, corrections) }));
}

function targetOf({ type, rev, payload }: JournalEvent): string {
  const { filmId = "", markerId = "", attendeeId = "" } = payload as Payload;
  if (type === "chat.said") return chatTarget(rev);
  return type === "film.noted" ? noteTarget(filmId, markerId, attendeeId) : "";
}

function named(payload: Payload, { attendees }: LiveState, corrections: Corrections): Payload {
  const { attendeeId, name, person, people, attendee } = payload;
  const site = (id: string | undefined) => attendees[id ?? ""]?.site?.slug ?? null;
  const onSheet = (slug: string | null, names: string[]) =>
    slug === null ? names : names.map((one) => personName(corrections, slug, one));
  const own = site(attendeeId);
  return {
    ...payload,
    ...(name !== undefined && attendeeId !== undefined && { name: memberName(corrections, attendeeId, name) }),
    ...(person && { person: onSheet(own, [person])[0] }),
    ...(people && { people: onSheet(own, people) }),
    ...(attendee && {
      attendee: {
        ...attendee,
        name: memberName(corrections, attendee.id, attendee.name),
        people: onSheet(attendee.site?.slug ?? null, attendee.people),
      },
    }),
  };
}
