const actions = [
  "play",
  "pause",
  "stop",
  "seekbackward",
  "seekforward",
  "seekto",
  "previoustrack",
  "nexttrack",
] as const;

/** Keys on keyboards and headsets must not stop the film for one site: they do nothing while this is on. Gives back what ends it. */
export function ignoreMediaKeys(): () => void {
  const set = (handler: MediaSessionActionHandler | null) => {
    for (const action of actions) {
      try {
        navigator.mediaSession?.setActionHandler(action, handler);
      } catch {
        // This browser does not know the action, so its key does nothing already.
      }
    }
  };
  set(() => {});
  return () => set(null);
}
