import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { readChoice } from "./device-choice";
import { MediaLink } from "./media-link";
import { type MediaView, noMedia, type PersonMedia } from "./media-view";

const Context = createContext<MediaLink | null>(null);

interface Props {
  base: string;
  /** Connect only while the person is in the room. */
  on: boolean;
  /** Come in without microphone and camera. */
  quiet: boolean;
  /** Only look: a wall screen. */
  wall?: boolean;
  children: ReactNode;
}

/** Keeps the page's media connection. */
export function MediaProvider({ base, on, quiet, wall, children }: Props) {
  const [link] = useState(() => new MediaLink(base, wall));
  useEffect(() => {
    if (!on) return;
    const { microphone, camera } = readChoice();
    link.start(quiet ? { microphone: false, camera: false } : { microphone, camera });
    return () => link.stop();
  }, [link, on, quiet]);
  return <Context.Provider value={link}>{children}</Context.Provider>;
}

export function useMediaLink(): MediaLink {
  const link = useContext(Context);
  if (!link) throw new Error("outside of MediaProvider");
  return link;
}

export function useMedia(): MediaView {
  const link = useMediaLink();
  return useSyncExternalStore(link.watch, link.snapshot, () => noMedia);
}

/** Sound and picture of one attendee; undefined when they are not connected. */
export function usePersonMedia(attendeeId: string): PersonMedia | undefined {
  return useMedia().people[attendeeId];
}
