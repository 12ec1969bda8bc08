import { useEffect, useState } from "react";
import { useRoomFacts } from "./room-facts";

/** The viewer's time zone: the site's, else the browser's, which the server does not know (UTC until then). */
export function useOwnZone(): string {
  const { own } = useRoomFacts();
  const [zone, setZone] = useState(own.timeZone);
  useEffect(() => setZone((known) => known ?? Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return zone ?? "UTC";
}
