import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { LiveStore, LiveView } from "./live-store";

/** What the room's screens need of a store: that of a session, or of a rehearsal. */
export type RoomStore = Pick<
  LiveStore,
  "snapshot" | "watch" | "onEvent" | "start" | "send" | "speakHere" | "leave" | "knock"
> & { clock: Pick<LiveStore["clock"], "now" | "madeAt"> };

const Context = createContext<RoomStore | null>(null);

/** Keeps one session's store for the screens below; `make` is called once. */
export function LiveProvider({ make, children }: { make: () => RoomStore; children: ReactNode }) {
  const [store] = useState(make);
  useEffect(() => store.start(), [store]);
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

export function useLiveStore(): RoomStore {
  const store = useContext(Context);
  if (!store) throw new Error("outside of LiveProvider");
  return store;
}

/** The session as it is now; renders anew at every change. */
export function useLive(): LiveView {
  const store = useLiveStore();
  return useSyncExternalStore(store.watch, store.snapshot, store.snapshot);
}

/** The server's time (ms), renewed every so often. Starts with the time the page was made at, so server and browser agree. */
export function useServerNow(everyMs = 1_000): number {
  const store = useLiveStore();
  const [now, setNow] = useState(store.clock.madeAt);
  useEffect(() => {
    setNow(store.clock.now());
    const timer = setInterval(() => setNow(store.clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [store, everyMs]);
  return now;
}
