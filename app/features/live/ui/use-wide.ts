import { useSyncExternalStore } from "react";

const query = "(min-width: 64rem)";

/** Is there room for panels beside the stage (from 1024 px)? The server assumes so. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => true,
  );
}
