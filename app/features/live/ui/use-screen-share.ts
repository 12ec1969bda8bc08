import { useCallback, useEffect, useRef } from "react";
import { useLive, useLiveStore } from "./live-context";
import { useMedia, useMediaLink } from "./media/media-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/**
 * One's own screen: the browser is asked first (it wants a press), then the session, which shows one screen at a time. Whatever
 * ends it (the browser's own button, the crew, a broken line) ends both.
 */
export function useScreenShare(): { shares: boolean; toggle: () => Promise<void> } {
  const link = useMediaLink();
  const store = useLiveStore();
  const send = useSend();
  const { own } = useRoomFacts();
  const { wanted, phase } = useMedia();
  const { screenId } = useLive().state.stage;
  const shown = screenId === own.attendeeId;
  const was = useRef(shown);

  useEffect(() => {
    const ended = was.current && !shown;
    was.current = shown;
    if (ended && link.snapshot().wanted.screen) void link.want("screen", false);
  }, [shown, link]);

  useEffect(() => {
    if (shown && !wanted.screen && phase === "live") void store.send("screen.end");
  }, [shown, wanted.screen, phase, store]);

  const toggle = useCallback(async () => {
    if (link.snapshot().wanted.screen) return link.want("screen", false);
    // Refused before the browser asks which window to show.
    const { state } = store.snapshot();
    if (state.stage.screenId !== null) return void (await send("screen.share"));
    await link.want("screen", true);
    if (!link.snapshot().wanted.screen) return;
    const sent = await send("screen.share");
    if (!sent.done) await link.want("screen", false);
  }, [link, store, send]);

  return { shares: wanted.screen, toggle };
}
