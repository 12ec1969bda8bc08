import { useEffect, useRef, useState } from "react";
import type { Translate } from "../../../i18n/translate";
import { useT } from "../../../i18n/use-t";
import { warningAt } from "../../room/run-sheet";
import type { EventMessage } from "./fold";
import { useLive, useLiveStore, useServerNow } from "./live-context";
import type { LiveView } from "./live-store";
import { readChoice } from "./media/device-choice";
import { nameIn } from "./names";
import { useNotify } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useCurrentItem, useItems } from "./use-items";

type Said = [key: string, values: Record<string, string | number>];

/** What an event is worth saying aloud; null when it shows well enough by itself. */
function wordsFor(
  event: EventMessage,
  { state }: LiveView,
  t: Translate,
  itemTitle: (id: string) => string,
): Said | null {
  const { attendeeId = "", name = "", itemId = "", text = "", kind } = event.payload as Record<string, string>;
  switch (event.type) {
    case "hand.raised": {
      const number = 1 + state.hands.findIndex((hand) => hand.attendeeId === attendeeId);
      return ["room:say.hand", { name: nameIn(state, attendeeId), kind: t(`room:hand.${kind}`), number }];
    }
    case "floor.given":
      return ["room:floor.has", { name: nameIn(state, attendeeId) }];
    case "floor.taken":
      return ["room:say.floorFree", {}];
    case "lobby.knocked":
      return ["room:say.lobby", { name }];
    case "runsheet.started":
      return ["room:say.item", { title: itemTitle(itemId) }];
    case "stage.pinned":
      return ["room:say.pinned", { name: nameIn(state, attendeeId) }];
    case "screen.shared":
      return ["room:stage.shares", { name: nameIn(state, attendeeId) }];
    case "announcement.made":
      return ["room:say.announcement", { name, text }];
    case "crew.said":
      return ["room:say.crew", { name, text }];
    default:
      return null;
  }
}

/** Says what happens to those who do not see it, and shows everybody what concerns them. */
export function Announcer() {
  const t = useT();
  const store = useLiveStore();
  const notify = useNotify();
  const { own, may } = useRoomFacts();
  const sheet = useItems();
  const items = useRef(sheet);
  items.current = sheet;
  const [said, setSaid] = useState("");
  useEffect(
    () =>
      store.onEvent((event, view) => {
        const words = wordsFor(event, view, t, (id) => items.current.find((item) => item.id === id)?.title ?? "");
        if (words) setSaid(t(...words));
        const { attendeeId, source, name = "" } = event.payload as Record<string, string>;
        if (event.type === "lobby.knocked" && may.lobby) {
          notify({ text: t("room:say.lobby", { name }), tone: "hold" });
          void soundKnock();
        }
        const { mutes } = event.payload as { mutes?: string[] };
        if (mutes?.includes(own.attendeeId))
          notify({ text: t("room:mutedYou.floor", { name: nameIn(view.state, attendeeId ?? "") }), tone: "hold" });
        if (attendeeId !== own.attendeeId) return;
        if (event.type === "attendee.muted") notify({ text: t(`room:mutedYou.${source}`), tone: "hold" });
      }),
    [store, notify, t, own, may],
  );
  useLeadNotice();
  useTimeWarning(setSaid);
  return (
    <p role="log" aria-live="polite" aria-label={t("room:announcements")} className="sr-only">
      {said}
    </p>
  );
}

/** Two soft notes for the crew, which may be looking elsewhere; a browser that keeps silent is no trouble. */
async function soundKnock(): Promise<void> {
  try {
    const { knockNotes, playTone } = await import("./join/play-tone");
    await playTone(readChoice().speakerId, knockNotes);
  } catch {
    // The notice stands there all the same.
  }
}

/** Tells the crew when somebody else leads than before: the line of who led is gone, or that one is back. */
function useLeadNotice() {
  const t = useT();
  const notify = useNotify();
  const { state } = useLive();
  const { own, may } = useRoomFacts();
  const { leads } = state;
  const name = leads === null ? "" : nameIn(state, leads);
  const before = useRef(leads);
  useEffect(() => {
    const was = before.current;
    before.current = leads;
    if (leads === null || was === null || leads === was || !may.discuss) return;
    notify({ text: leads === own.attendeeId ? t("room:lead.you") : t("room:lead.other", { name }), tone: "hold" });
  }, [leads, name, may, own, notify, t]);
}

/** Says when an item has five minutes left, and one. */
function useTimeWarning(say: (words: string) => void) {
  const t = useT();
  const now = useServerNow();
  const { endsAt } = useLive().state.runsheet;
  const item = useCurrentItem();
  const count = warningAt(endsAt === null ? null : endsAt - now, item?.minutes ?? 0);
  const title = item?.title ?? "";
  useEffect(() => {
    if (count !== null) say(t("room:say.timeLeft", { count, title }));
  }, [count, title, say, t]);
}
