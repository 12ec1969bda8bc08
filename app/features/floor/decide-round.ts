import type { z } from "zod";
import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { NewEvent } from "../journal/event";
import { callNext } from "./call-next";
import { type FloorContext, giving } from "./decide-giving";
import { fairly } from "./queue";
import { spokenAt } from "./spoken";
import type { FloorState } from "./state";
import type { floorPayloads, RoundCommandType } from "./wire";

type Payload<T extends RoundCommandType> = z.infer<(typeof floorPayloads)[T]>;

/**
 * Judges the round of the table. Who presses names the site they see as called: when another is called by now, or none, nothing
 * happens, so two presses at once are one step.
 */
export function decideRound(state: FloorState, command: Command<RoundCommandType>, ctx: FloorContext): Decision {
  const { round } = state.speaking;
  if (command.type === "floor.round") {
    if (round) return happens();
    const { seconds, closing } = command.payload as Payload<"floor.round">;
    const spoken = spokenAt(state, ctx.now, ctx.placeOf);
    const first = callNext(fairly(ctx.sites, { spoken }, ctx.placeOf), ctx.isHere);
    if (!first) return refused("invalid", "no_site_here");
    return happens(
      { type: "round.started", payload: { seconds, ...(closing && { closing }), ...first } },
      ...giving(state, first.attendeeId, ctx),
    );
  }
  const { expectedAttendeeId } = command.payload as Payload<"floor.roundNext">;
  if (round?.attendeeId !== expectedAttendeeId) return happens();
  // Whose line broke before the time was over is called once more.
  const away = ctx.sites.includes(round.attendeeId) && !ctx.isHere(round.attendeeId);
  const cut = away && ctx.now < round.since + round.seconds * 1000;
  const left = cut ? [...round.waiting, round.attendeeId] : round.waiting;
  const next = command.type === "floor.roundNext" ? callNext(left, ctx.isHere) : null;
  if (next) return happens({ type: "round.called", payload: next }, ...giving(state, next.attendeeId, ctx));
  const taken: NewEvent[] = state.floor?.attendeeId === round.attendeeId ? [{ type: "floor.taken", payload: {} }] : [];
  return happens({ type: "round.ended", payload: { missed: left } }, ...taken);
}
