import type { z } from "zod";
import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import { type AroundSlots, beginning } from "./decide-handover";
import { decideIdea, type IdeaCommandType } from "./decide-idea";
import { nextSlot } from "./slots";
import type { ShowcaseState, Slot } from "./state";
import type { ShowcaseCommandType, showcasePayloads } from "./wire";

type Payload<T extends ShowcaseCommandType> = z.infer<(typeof showcasePayloads)[T]>;

export interface ShowcaseContext extends CommandContext, AroundSlots {
  name: string;
  /** The sender's city. */
  ownSite: string | null;
  /** The run sheet's current item, and its clock (ms since 1970). */
  itemId: string | null;
  itemStartedAt: number | null;
  itemEndsAt: number | null;
}

/** A case that begins within this time (ms) of its item shares the item's clock; later, the clock begins anew: the city has its whole time. */
const sameClockMs = 60_000;

/** Judges slots, pages, the check of the next city and ideas. What is already so changes nothing. */
export function decideShowcase(
  state: ShowcaseState,
  command: Command<ShowcaseCommandType>,
  ctx: ShowcaseContext,
): Decision {
  const { slot } = state;
  switch (command.type) {
    case "case.start":
      return start(state, (command.payload as Payload<"case.start">).site, ctx);
    case "case.end":
      return slot ? happens({ type: "case.ended", payload: { itemId: slot.itemId } }) : happens();
    case "case.page":
      return page(state, (command.payload as Payload<"case.page">).page, ctx);
    case "case.stay": {
      const { on } = command.payload as Payload<"case.stay">;
      if (!slot) return refused("invalid", "case_not_running");
      return slot.stays === on ? happens() : happens({ type: "case.stays", payload: { on } });
    }
    case "case.check":
      return check(state, command.payload as Payload<"case.check">, ctx);
    default:
      return decideIdea(state, command as Command<IdeaCommandType>, ctx);
  }
}

function start(state: ShowcaseState, asked: string | undefined, ctx: ShowcaseContext): Decision {
  const { items, itemId, now } = ctx;
  const current = items.find(({ id }) => id === itemId);
  // An item put in on the spot names no city: whoever starts it does.
  const open = asked && current?.kind === "showcase" && !current.site && ctx.isHere(asked) ? current : undefined;
  const named = items.find((item) => item.kind === "showcase" && item.site === asked);
  const item = asked ? (open ?? named) : nextSlot(items, itemId, state);
  const site = item?.site ?? asked;
  if (!item || !site) return refused("invalid", "case_no_slot");
  const slides = ctx.slides[site] ?? null;
  const { slot } = state;
  if (slot?.itemId === item.id && slot.site === site && slot.slides?.id === slides?.id) return happens();
  const again = slot?.itemId === item.id;
  const fresh = again || (item.id === itemId && now - (ctx.itemStartedAt ?? 0) < sameClockMs);
  const begins = beginning(item, site, slides, now, fresh ? ctx.itemEndsAt : null);
  return happens(...(slot && !again ? [{ type: "case.ended", payload: { itemId: slot.itemId } }] : []), ...begins);
}

/** The crew and the city that presents turn the pages. */
const turns = (slot: Slot, { crew, ownSite }: ShowcaseContext) => crew || ownSite === slot.site;

function page({ slot, page: shown }: ShowcaseState, wanted: number, ctx: ShowcaseContext): Decision {
  if (!slot) return refused("invalid", "case_not_running");
  if (!turns(slot, ctx)) return refused("forbidden", "case_not_yours");
  if (!slot.slides) return refused("invalid", "case_no_slides");
  if (wanted > slot.slides.pages) return refused("invalid", "case_no_page", { pages: slot.slides.pages });
  return wanted === shown ? happens() : happens({ type: "case.paged", payload: { page: wanted } });
}

function check(state: ShowcaseState, said: Payload<"case.check">, ctx: ShowcaseContext): Decision {
  const { attendeeId, ownSite } = ctx;
  const next = nextSlot(ctx.items, ctx.itemId, state);
  if (!ownSite || next?.site !== ownSite) return refused("invalid", "case_not_next");
  const before = Object.hasOwn(state.deck, attendeeId) ? state.deck[attendeeId] : undefined;
  const { sound, picture, slides } = said;
  if (before && before.sound === sound && before.picture === picture && before.slides === slides) return happens();
  const payload = { attendeeId, site: ownSite, sound, picture, slides };
  return happens({ type: "case.checked", payload, audience: ["crew", attendeeId] });
}
