import { useEffect, useState } from "react";

/** A choice this device remembers. The first rendering has `initial`, as the server's has; then what was kept. */
export function useDeviceSetting<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `distretto.${name}`;
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = read(key);
    if (kept !== null) setValue(kept as T);
  }, [key]);
  const choose = (chosen: T) => {
    setValue(chosen);
    keep(key, chosen);
  };
  return [value, choose];
}

/** What is kept under `key`; null when nothing is, or the browser keeps nothing. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing forgets the choice; the film does not depend on it.
  }
}
