import type { JournalEvent } from "../../journal/event";
import type { LiveState } from "../state";
import type { Cast, Player } from "./cast";

/** What a pretend person will do, so many milliseconds of the rehearsal's time from now. */
export interface Happening {
  inMs: number;
  by: Player;
  type: string;
  payload: object;
}

/** Sentences of the pretend people. */
export interface Lines {
  knock: string;
  thanks: string;
  onItem: string[];
  onHold: string[];
}

const second = 1_000;

/**
 * What the pretend people do because of one event, as cities do it: they come in one after the other, a guest knocks, hands go
 * up with each item and at each hold, the film is fetched, votes are cast, one city loses its line for half a minute. `state` is the one after the
 * event. The same events are followed by the same happenings.
 */
export function follows(event: JournalEvent, state: LiveState, cast: Cast, lines: Lines): Happening[] {
  const { type, payload, actorId, rev } = event;
  const { own, cities, expert, guest } = cast;
  const some = (offset: number) => cities[(rev + offset) % Math.max(1, cities.length)];
  const ready = cities.map((by, i) =>
    happening(2 * second + i * 700, by, "film.ready", { frame: state.film.posFrame }),
  );
  switch (type) {
    case "attendee.joined":
      return actorId === own.attendeeId ? arrivals(cast, lines) : [];
    case "lobby.admitted":
      return [
        happening(second, guest, "attendee.join"),
        happening(9 * second, guest, "chat.say", { text: lines.thanks }),
      ];
    case "runsheet.started":
      return [
        ...hand(25 * second, some(0), "point"),
        ...said(45 * second, some(1), lines.onItem, rev),
        ...hand(70 * second, some(2), "question"),
        happening(150 * second, expert, "crew.say", { text: lines.onItem[0] ?? "" }),
      ];
    case "film.held":
      return [
        ...ready,
        ...hand(6 * second, some(0), "reply"),
        ...said(14 * second, some(1), lines.onHold, rev),
        ...hand(22 * second, some(2), "question"),
      ];
    case "vote.opened":
      return votes(event, state, cities);
    case "film.loaded":
    case "film.sought":
      return state.film.startedAt === null ? ready : [];
    case "attendee.left": {
      const { attendeeId } = payload as { attendeeId: string };
      const city = cities.find((one) => one.attendeeId === attendeeId);
      return city ? [happening(30 * second, city, "attendee.join")] : [];
    }
    default:
      return [];
  }
}

/** Each city's room votes, each a little differently. A question for words is left to the one who practises. */
function votes({ rev, payload }: JournalEvent, state: LiveState, cities: readonly Player[]): Happening[] {
  const { options } = payload as { options: { id: string }[] };
  return cities.flatMap((city, i) => {
    const option = options[(rev + i) % Math.max(1, options.length)];
    const size = state.attendees[city.attendeeId]?.people.length ?? 0;
    if (!option || size === 0) return [];
    return happening((5 + 4 * i) * second, city, "vote.cast", { voteId: `vote-${rev}`, counts: { [option.id]: size } });
  });
}

function arrivals({ cities, expert, guest }: Cast, lines: Lines): Happening[] {
  const last = cities.at(-1);
  return [
    happening(2 * second, expert, "attendee.join"),
    ...cities.map((by, i) => happening((4 + 3 * i) * second, by, "attendee.join")),
    happening(40 * second, guest, "attendee.join"),
    happening(46 * second, guest, "lobby.write", { text: lines.knock }),
    ...(last ? [happening(300 * second, last, "attendee.leave")] : []),
  ];
}

const happening = (inMs: number, by: Player, type: string, payload: object = {}): Happening => ({
  inMs,
  by,
  type,
  payload,
});

const hand = (inMs: number, by: Player | undefined, kind: "point" | "reply" | "question"): Happening[] =>
  by ? [happening(inMs, by, "hand.raise", { kind, ...(by.people[0] && { person: by.people[0] }) })] : [];

function said(inMs: number, by: Player | undefined, lines: readonly string[], rev: number): Happening[] {
  const text = lines[rev % Math.max(1, lines.length)];
  return by && text ? [happening(inMs, by, "chat.say", { text })] : [];
}
