import { useEffect, useRef, useState } from "react";
import type { FilmCommandType } from "../wire";
import type { SendFilm } from "./desk-props";
import { type DraftSign, type DraftStore, NoteDraft } from "./note-draft";

const prefix = (sessionId: string) => `distretto.note.${sessionId}.`;

/** Keeps one draft in this browser's storage; where that is refused it lives as long as the page. */
function draftStore(key: string): DraftStore {
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // The note is saved all the same; only a reload within the next second would cost it.
      }
    },
  };
}

const noteCommand: FilmCommandType = "film.note";

/** One's own note about a marker while it is typed. `saved`: the text in the journal. */
export function useNoteDraft(sessionId: string, filmId: string, markerId: string, saved: string, send: SendFilm) {
  const [sign, setSign] = useState<DraftSign>("clean");
  const [text, setText] = useState(saved);
  const sending = useRef(send);
  sending.current = send;
  const draft = useRef<NoteDraft | null>(null);
  useEffect(() => {
    const made = new NoteDraft({
      store: draftStore(`${prefix(sessionId)}${filmId}.${markerId}`),
      save: async (note) => (await sending.current(noteCommand, { filmId, markerId, text: note })).done,
      onSign: setSign,
    });
    draft.current = made;
    if (made.unsaved !== null) setText(made.unsaved);
    const flush = () => void made.flush();
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      made.close();
      draft.current = null;
    };
  }, [sessionId, filmId, markerId]);
  // The same person on another device: what they wrote there comes here while nothing is unsaved here.
  useEffect(() => {
    if (draft.current?.unsaved === null) setText(saved);
  }, [saved]);
  const type = (next: string) => {
    setText(next);
    draft.current?.type(next);
  };
  return { text, sign, type };
}

/** Sends what an earlier visit of this device could not bring into the journal. */
export function useLeftDrafts(sessionId: string, send: SendFilm): void {
  const sending = useRef(send);
  useEffect(() => {
    for (const [key, text] of leftDrafts(prefix(sessionId))) {
      const [filmId = "", markerId = ""] = key.slice(prefix(sessionId).length).split(".", 2);
      void sending.current(noteCommand, { filmId, markerId, text }).then(({ done }) => {
        if (done && draftStore(key).read() === text) draftStore(key).write(null);
      });
    }
  }, [sessionId]);
}

function leftDrafts(start: string): [key: string, text: string][] {
  try {
    return Object.entries({ ...localStorage }).filter(([key]) => key.startsWith(start)) as [string, string][];
  } catch {
    return [];
  }
}
