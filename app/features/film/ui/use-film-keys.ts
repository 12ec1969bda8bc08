import { useEffect } from "react";

export type FilmKeys = Record<"k" | "j" | "l" | "n", () => void>;

/**
 * The crew's single keys: K play or pause, J and L ten seconds back and on, N next marker. They rest while somebody types
 * or a dialog is open, and wherever single keys are switched off (WCAG 2.1.4).
 */
export function useFilmKeys(on: boolean, areOn: () => boolean, keys: FilmKeys): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy(event.target) || !areOn()) return;
      if (!Object.hasOwn(keys, key)) return;
      event.preventDefault();
      keys[key as keyof FilmKeys]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, areOn, keys]);
}

const isBusy = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || !!target.closest("input, textarea, select, dialog"));
