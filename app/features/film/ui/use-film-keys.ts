import { useEffect } from "react";

export type FilmKeys = Record<"k" | "j" | "l" | "n", () => void>;

/** The crew's single keys: K play or pause, J and L ten seconds back and on, N next marker. They rest while somebody types. */
export function useFilmKeys(on: boolean, keys: FilmKeys): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!Object.hasOwn(keys, key)) return;
      event.preventDefault();
      keys[key as keyof FilmKeys]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, keys]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
