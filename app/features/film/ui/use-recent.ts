import { useEffect, useState } from "react";

/** True for `ms` after `count` has grown. */
export function useRecent(count: number, ms: number): boolean {
  const [old, setOld] = useState(count);
  useEffect(() => {
    const timer = setTimeout(() => setOld(count), ms);
    return () => clearTimeout(timer);
  }, [count, ms]);
  return count > old;
}
