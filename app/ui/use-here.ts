import { useEffect, useState } from "react";

/** false while the page is drawn as the server made it, true from then on: for parts whose code the page does not wait for. */
export function useHere(): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return here;
}
