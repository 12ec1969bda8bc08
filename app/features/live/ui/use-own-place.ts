import { useEffect, useMemo, useState } from "react";
import type { OwnPlace } from "../../film/ui/own-place";
import { deviceName } from "./device-name";
import { useLive, useLiveStore } from "./live-context";
import { useRoomFacts } from "./room-facts";
import { useLasting } from "./use-lasting";

/** So long (ms) a second device waits for the first to come back before it plays the film's sound. */
const reloadMs = 10_000;

/** This device and the film: asks for its sound when it comes in first, and tells the crew when its site is ready. */
export function useOwnPlace(): OwnPlace {
  const { send, speakHere } = useLiveStore();
  const { state, standing, companion } = useLive();
  const { own } = useRoomFacts();
  const [device, setDevice] = useState<string | null>(null);
  useEffect(() => setDevice(deviceName()), []);
  const holder = state.loudspeakers[own.attendeeId];
  const hasSite = Boolean(state.attendees[own.attendeeId]?.site);
  const unheard = standing === "here" && state.film.filmId !== null && holder === undefined;
  const asks = useLasting(unheard, companion ? reloadMs : 0);
  const elsewhere = holder !== undefined && device !== null && holder !== device;

  useEffect(() => {
    if (asks && device !== null) void send("film.loudspeaker", { device });
  }, [asks, device, send]);

  return useMemo(
    () => ({
      elsewhere,
      takeOver: () => void speakHere(),
      ready: (frame) => {
        if (hasSite && !elsewhere) void send("film.ready", { frame });
      },
    }),
    [send, speakHere, elsewhere, hasSite],
  );
}
