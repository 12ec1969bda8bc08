import { useEffect, useRef, useState } from "react";
import type { EditedFilm } from "../../edit-view";
import type { Marker } from "../../facts";
import type { Said } from "../../said";
import { formatTimecode, parseTimecode } from "../../timecode";

/** The form of a marker that is not there yet. */
export const fresh = "new";

/** Where each marker's form says it stands, which form is open, and how often each was saved here. */
export interface Places {
  at(id: string): string;
  setAt(id: string, at: string): void;
  /** The markers where their forms say, in order. */
  all: Marker[];
  open: string | null;
  setOpen(id: string | null): void;
  /** A form begins anew with what was saved, and only then: what somebody else saves must not take words away. */
  savesOf(id: string): number;
  /** Moved and not saved. */
  isMoved(marker: Marker): boolean;
}

/** A save that went well: the marker, and what tells this save from the one before. */
export interface SaveDone {
  id: string;
  key: string;
}

/** Keeps what is moved and not saved. What was refused stays as it was sent. */
export function usePlaces(film: EditedFilm, said: Said | null, done: SaveDone | null): Places {
  const about = said?.about.replace("marker:", "") || fresh;
  const [moved, setMoved] = useState<Record<string, string>>(said?.values?.at ? { [about]: said.values.at } : {});
  const [open, setOpen] = useState<string | null>(null);
  const [saves, setSaves] = useState<Record<string, number>>({});
  const known = useRef(new Set(film.markers.map(({ id }) => id)));
  const key = done?.key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each save, whatever else has changed
  useEffect(() => {
    if (!done) return;
    const id = known.current.has(done.id) ? done.id : fresh;
    known.current.add(done.id);
    setMoved(({ [id]: _, ...others }) => others);
    setSaves((before) => ({ ...before, [id]: (before[id] ?? 0) + 1 }));
    if (id === fresh) setOpen(null);
  }, [key]);

  const frameOf = (marker: Marker) => parseTimecode(film, moved[marker.id] ?? "") ?? marker.frame;
  return {
    at: (id) => {
      const marker = film.markers.find((one) => one.id === id);
      return moved[id] ?? (marker ? formatTimecode(film, marker.frame) : "");
    },
    setAt: (id, at) => setMoved((before) => ({ ...before, [id]: at })),
    all: film.markers.map((marker) => ({ ...marker, frame: frameOf(marker) })).sort((a, b) => a.frame - b.frame),
    open,
    setOpen,
    savesOf: (id) => saves[id] ?? 0,
    isMoved: (marker) => frameOf(marker) !== marker.frame,
  };
}
