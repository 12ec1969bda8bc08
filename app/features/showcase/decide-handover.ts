import type { NewEvent } from "../journal/event";
import { type SlotItem, slotRightAfter } from "./slots";
import type { Slides, Slot } from "./state";

/** A slot that nobody ended goes over to the next city within this time (ms) after its end, or not by itself at all. */
export const handoverWithinMs = 60_000;

/** What the order of the cities needs of the room. */
export interface AroundSlots {
  items: readonly SlotItem[];
  /** Is somebody of that city here? */
  isHere(site: string): boolean;
  slides: Readonly<Record<string, Slides>>;
}

/** The events with which a city's case begins; `endsAt` null: with the item, which begins now. */
export function beginning(
  item: SlotItem,
  site: string,
  slides: Slides | null,
  now: number,
  endsAt: number | null,
): NewEvent[] {
  const ends = endsAt ?? now + item.minutes * 60_000;
  const shown = slides && { id: slides.id, pages: slides.pages, width: slides.width, height: slides.height };
  const started = { type: "case.started", payload: { itemId: item.id, site, endsAt: ends, slides: shown } };
  if (endsAt !== null) return [started];
  return [{ type: "runsheet.started", payload: { itemId: item.id, endsAt: ends } }, started];
}

/** When this slot goes over to the next city by itself (ms since 1970); null: it does not. */
export const handoverAt = (slot: Slot | null): number | null => (slot && !slot.stays ? slot.endsAt : null);

/**
 * What the server writes when a slot is over: the next city's case begins. Nothing while whoever leads keeps the city on, when something
 * else than a city follows, or when the next one is not here: then a person decides.
 */
export function dueHandover(slot: Slot | null, { items, isHere, slides }: AroundSlots, now: number): NewEvent[] {
  const at = handoverAt(slot);
  if (!slot || at === null || now < at || now >= at + handoverWithinMs) return [];
  const next = slotRightAfter(items, slot.itemId);
  if (!next?.site || !isHere(next.site)) return [];
  const ended = { type: "case.ended", payload: { itemId: slot.itemId } };
  return [ended, ...beginning(next, next.site, slides[next.site] ?? null, now, null)];
}
