import "../../../i18n/showcase-texts";
import { useEffect } from "react";
import { nextSlot } from "../../showcase/slots";
import { SlotLine } from "../../showcase/ui/slot-line";
import { keysAreOn } from "./keys";
import { useLive, useServerNow } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useDeckCheck } from "./use-deck-check";
import { useItems } from "./use-items";

/** The showcase below the stage: slot, pages, who comes next. Tells the crew how ready this city is when it is the next one. */
export default function ShowcaseLine() {
  const send = useSend();
  const now = useServerNow();
  const { state } = useLive();
  const { own, may, sites } = useRoomFacts();
  const items = useItems();
  const { showcase, runsheet, attendees } = state;
  const ownSite = attendees[own.attendeeId]?.site?.slug ?? null;
  const site = nextSlot(items, runsheet.itemId, showcase)?.site ?? null;
  const atSite = Object.values(attendees).filter((one) => one.present && one.site?.slug === site);
  const check = Object.entries(showcase.deck).find(([id, one]) => one.site === site && attendees[id]?.present)?.[1];
  const turns = may.discuss || (ownSite !== null && showcase.slot?.site === ownSite);
  useDeckCheck(site !== null && site === ownSite);
  usePageKeys(turns ? showcase.page : null, showcase.slot?.slides?.pages ?? 0, send);
  return (
    <SlotLine
      state={showcase}
      items={items}
      next={site ? { site, here: atSite.length > 0, check: check ?? null, own: site === ownSite } : null}
      cityOf={(slug) => sites.find((one) => one.slug === slug)?.city ?? slug}
      now={now}
      leads={may.runSheet}
      turns={turns}
      crew={may.crew}
      send={send}
    />
  );
}

/** Presenters' remote controls send these two keys. */
const steps: Record<string, number> = { PageDown: 1, PageUp: -1 };

function usePageKeys(page: number | null, pages: number, send: ReturnType<typeof useSend>) {
  useEffect(() => {
    if (page === null || pages === 0) return;
    const onKey = (event: KeyboardEvent) => {
      const to = page + (steps[event.key] ?? 0);
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
      if (to === page || to < 1 || to > pages || typing || !keysAreOn()) return;
      event.preventDefault();
      void send("case.page", { page: to });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [page, pages, send]);
}
