import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { DeckCheck } from "../../showcase/state";
import { useLiveStore } from "./live-context";
import { useMedia } from "./media/media-context";
import { useRoomFacts } from "./room-facts";
import { slidesAddress } from "./slides-address";

/** While this city is the next one: says whether its sound, picture and slides are there, and again whenever that changes. */
export function useDeckCheck(isNext: boolean): void {
  const { send } = useLiveStore();
  const { own } = useRoomFacts();
  const { people, wanted, phase, publishes } = useMedia();
  const slides = useOwnSlides(isNext);
  const live = phase === "live" && publishes;
  const sound = live && wanted.microphone && people[own.attendeeId]?.microphone === true;
  const picture = live && wanted.camera && Boolean(people[own.attendeeId]?.camera);
  useEffect(() => {
    if (isNext) void send("case.check", { sound, picture, slides });
  }, [isNext, sound, picture, slides, send]);
}

/** Whether this city's slides open in this browser. */
function useOwnSlides(isNext: boolean): DeckCheck["slides"] {
  const facts = useRoomFacts();
  const { revalidate } = useRevalidator();
  const [found, setFound] = useState<DeckCheck["slides"]>("loading");
  // The page may be older than the slides.
  useEffect(() => {
    if (isNext) revalidate();
  }, [isNext, revalidate]);
  const id = isNext ? facts.ownSlides : null;
  const address = id && slidesAddress(facts, id);
  useEffect(() => {
    if (!isNext) return;
    if (!address) return setFound("none");
    let wanted = true;
    setFound("loading");
    const open = async () => (await import("../../showcase/ui/deck")).Deck.open(address);
    open().then(
      (deck) => {
        deck.close();
        if (wanted) setFound("ready");
      },
      () => wanted && setFound("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [isNext, address]);
  return found;
}
