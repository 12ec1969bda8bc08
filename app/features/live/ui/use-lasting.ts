import { useEffect, useState } from "react";

/**
 * True when `now` has been true for `ms`: what passes by in a moment, as a reload does, is not worth a word. With another
 * `about` it begins anew.
 */
export function useLasting(now: boolean, ms: number, about = ""): boolean {
  const [lasting, setLasting] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(now ? about : null), now ? ms : 0);
    return () => clearTimeout(timer);
  }, [now, ms, about]);
  return now && lasting === about;
}
