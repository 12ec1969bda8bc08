import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { DebateContext } from "./context";
import type { DebateState } from "./state";
import type { DebateCommandType, DebatePayload } from "./wire";

/** Judges arguments and sides: whoever has the floor and the crew may pin one and say for which side is spoken. */
export function decideArguments(
  { debate }: DebateState,
  command: Command<Exclude<DebateCommandType, `vote.${string}`>>,
  ctx: DebateContext,
): Decision {
  if (command.type === "argument.remove") {
    const { id } = command.payload as DebatePayload<"argument.remove">;
    const found = debate.arguments.find((one) => one.id === id);
    if (!found) return refused("invalid", "no_such_argument");
    return found.removed ? happens() : happens({ type: "argument.removed", payload: { id } });
  }
  if (!ctx.crew && !ctx.hasFloor(ctx.attendeeId)) return refused("forbidden", "floor_needed");
  if (command.type === "debate.side") {
    const { side } = command.payload as DebatePayload<"debate.side">;
    const { turn } = debate;
    if (!turn) return refused("conflict", "nobody_has_floor");
    if (turn.side === side) return happens();
    return happens({ type: "debate.sideChosen", payload: { attendeeId: turn.attendeeId, side } });
  }
  const { side, text, attendeeId } = command.payload as DebatePayload<"argument.pin">;
  const saidBy = (ctx.crew && attendeeId) || ctx.holderId || ctx.attendeeId;
  const name = ctx.nameOf(saidBy);
  if (name === null) return refused("invalid", "attendee_not_here");
  return happens({ type: "argument.pinned", payload: { side, text, attendeeId: saidBy, name } });
}
