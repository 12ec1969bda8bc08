import { useEffect, useState } from "react";

/**
 * The time in milliseconds since 1970, renewed every `everyMs`. Starts with the server's time, so both render the same.
 * @param serverNow the loader's `now`; the browser's clock is only used for what has passed since
 */
export function useNow(serverNow: number, everyMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const shift = serverNow - Date.now();
    const timer = setInterval(() => setNow(Date.now() + shift), everyMs);
    return () => clearInterval(timer);
  }, [serverNow, everyMs]);
  return now;
}
