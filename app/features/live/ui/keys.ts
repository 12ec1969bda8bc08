import { useEffect } from "react";

const offKey = "distretto.keysOff";

/** Single keys can be switched off on this device (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(offKey) === null;
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, "1");
  } catch {
    // Then they stay on until the page is left.
  }
}

export interface RoomKeys {
  /** What a key does, by the letter on it. */
  press: Record<string, () => void>;
  /** Space: held down to talk. */
  hold: (down: boolean) => void;
}

const writes = "input, textarea, select, [contenteditable]";
const pressable = `${writes}, button, a, summary, video, [role=tab], [role=slider], [role=menuitem]`;

/** Listens to the room's keys; never while somebody is typing, never together with Ctrl, Alt or Meta. */
export function useRoomKeys(keys: RoomKeys): void {
  useEffect(() => {
    let held = false;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !keysAreOn()) return;
      if (!(target instanceof Element) || target.closest(`${writes}, dialog`)) return;
      if (event.code === "Space") {
        if (target.closest(pressable)) return;
        event.preventDefault();
        if (!event.repeat) {
          held = true;
          keys.hold(true);
        }
        return;
      }
      const act = keys.press[event.key.toLowerCase()];
      if (!act || event.repeat) return;
      event.preventDefault();
      act();
    };
    const release = (event: Event) => {
      if (!held || (event instanceof KeyboardEvent && event.code !== "Space")) return;
      held = false;
      keys.hold(false);
    };
    addEventListener("keydown", onKeyDown);
    addEventListener("keyup", release);
    addEventListener("blur", release);
    return () => {
      removeEventListener("keydown", onKeyDown);
      removeEventListener("keyup", release);
      removeEventListener("blur", release);
    };
  }, [keys]);
}
