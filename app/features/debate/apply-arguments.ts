import type { JournalEvent } from "../journal/event";
import type { DebateState, Side } from "./state";

type Debate = DebateState["debate"];

/** Folds one event into arguments and sides. Whoever gets the floor again speaks for the side of the last time. */
export function applyArguments(debate: Debate, event: JournalEvent): Debate {
  const { attendeeId, side, text, name, id } = event.payload as {
    attendeeId: string;
    side: Side | null;
    text: string;
    name: string;
    id: number;
  };
  switch (event.type) {
    case "argument.pinned": {
      const pinned = { id: event.rev, side: side as Side, text, attendeeId, name, at: event.at, removed: false };
      return { ...debate, arguments: [...debate.arguments, pinned] };
    }
    case "argument.removed":
      return {
        ...debate,
        arguments: debate.arguments.map((one) => (one.id === id ? { ...one, text: "", removed: true } : one)),
      };
    case "floor.given": {
      const own = Object.hasOwn(debate.sides, attendeeId) ? (debate.sides[attendeeId] ?? null) : null;
      return { ...debate, spoken: spokenAt(debate, event.at), turn: { attendeeId, side: own, since: event.at } };
    }
    case "floor.taken":
      return ended(debate, event.at);
    case "attendee.left":
    case "attendee.removed":
      return debate.turn?.attendeeId === attendeeId ? ended(debate, event.at) : debate;
    case "debate.sideChosen": {
      const { [attendeeId]: _, ...others } = debate.sides;
      const sides = side ? { ...others, [attendeeId]: side } : others;
      return { ...debate, sides, spoken: spokenAt(debate, event.at), turn: { attendeeId, side, since: event.at } };
    }
    default:
      return debate;
  }
}

const ended = (debate: Debate, at: number): Debate =>
  debate.turn ? { ...debate, spoken: spokenAt(debate, at), turn: null } : debate;

/** For how long each side has spoken at `now` (ms), the turn that runs among it. */
export function spokenAt({ turn, spoken }: Pick<Debate, "turn" | "spoken">, now: number): Record<Side, number> {
  if (!turn?.side) return spoken;
  return { ...spoken, [turn.side]: spoken[turn.side] + Math.max(0, now - turn.since) };
}
