import { type RefObject, useEffect, useState } from "react";

/** Shows an element on the whole screen and back. `possible` is false where the browser does not do it for elements (iPhone). */
export function useFullScreen(ref: RefObject<HTMLElement>) {
  const [state, setState] = useState({ possible: false, full: false });
  useEffect(() => {
    const look = () =>
      setState({ possible: document.fullscreenEnabled, full: document.fullscreenElement === ref.current });
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, [ref]);
  const toggle = () => void (state.full ? document.exitFullscreen() : ref.current?.requestFullscreen());
  return { ...state, toggle };
}
