import { useEffect, useState } from "react";

/** The server's time in milliseconds, renewed while the screen shows something that depends on it; `fallback` until it is known. */
export function useMoment(now: () => number | null, fallback: number, everyMs = 200): number {
  const [moment, setMoment] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return moment ?? fallback;
}
