import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import type { EventMessage } from "./fold";
import { useLiveStore } from "./live-context";
import type { LiveView } from "./live-store";
import { useMediaLink } from "./media/media-context";
import { nameIn } from "./names";
import { useNotify } from "./notices";
import { useRoomFacts } from "./room-facts";

type Said = [key: string, values: Record<string, string | number>];

/** What an event is worth saying aloud; null when it shows well enough by itself. */
function wordsFor(event: EventMessage, { state }: LiveView, itemTitle: (id: string) => string): Said | null {
  const { attendeeId = "", name = "", itemId = "" } = event.payload as Record<string, string>;
  switch (event.type) {
    case "hand.raised":
      return ["room:say.hand", { name: nameIn(state, attendeeId), number: state.hands.length }];
    case "floor.given":
      return ["room:floor.has", { name: nameIn(state, attendeeId) }];
    case "floor.taken":
      return ["room:say.floorFree", {}];
    case "lobby.knocked":
      return ["room:say.lobby", { name }];
    case "runsheet.started":
      return ["room:say.item", { title: itemTitle(itemId) }];
    default:
      return null;
  }
}

/** Says what happens to those who do not see it, and shows everybody what concerns them. */
export function Announcer() {
  const t = useT();
  const store = useLiveStore();
  const link = useMediaLink();
  const notify = useNotify();
  const { own, runSheet, may } = useRoomFacts();
  const [said, setSaid] = useState("");
  useEffect(
    () =>
      store.onEvent((event, view) => {
        const words = wordsFor(event, view, (id) => runSheet.find((item) => item.id === id)?.title ?? "");
        if (words) setSaid(t(...words));
        const { attendeeId, source, name = "" } = event.payload as Record<string, string>;
        if (event.type === "lobby.knocked" && may.lobby) notify({ text: t("room:say.lobby", { name }), tone: "hold" });
        if (attendeeId !== own.attendeeId) return;
        if (event.type === "floor.given") {
          const speak = () => void link.want("microphone", true);
          const action = link.snapshot().wanted.microphone ? null : (
            <Button size="small" onClick={speak}>
              {t("room:floor.speak")}
            </Button>
          );
          notify({ text: t("room:floor.yours"), tone: "hold", action });
        }
        if (event.type === "attendee.muted") notify({ text: t(`room:mutedYou.${source}`), tone: "hold" });
      }),
    [store, link, notify, t, own, runSheet, may],
  );
  return (
    <p role="log" aria-live="polite" aria-label={t("room:announcements")} className="sr-only">
      {said}
    </p>
  );
}
