import { useEffect, useState } from "react";

/** A choice this device remembers. The first rendering has `initial`, as the server's has; then what was kept. */
export function useDeviceSetting<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = readDeviceSetting(name);
    if (kept !== null) setValue(kept as T);
  }, [name]);
  const choose = (chosen: T) => {
    setValue(chosen);
    keepDeviceSetting(name, chosen);
  };
  return [value, choose];
}

const keyOf = (name: string) => `distretto.${name}`;

/** What this device remembers of `name`, as it was kept; null when nothing is, or the browser keeps nothing. */
export function readDeviceSetting(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    return null;
  }
}

/** Lets this device remember `value`, which must be JSON. */
export function keepDeviceSetting(name: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // A browser that keeps nothing forgets the choice; the film does not depend on it.
  }
}
