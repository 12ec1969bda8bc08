import { useCallback, useEffect, useRef, useState } from "react";
import type { TextView } from "../case-view";
import type { CaseField } from "../limits";

/** How long nobody types before a text is saved, and how long until a failed save is tried again (ms). */
const restMs = 700;
const againMs = 3_000;

export type SavingState =
  | { is: "idle" | "saving" | "saved" | "failed" }
  | { is: "refused"; reason: string }
  | { is: "stale"; theirs: TextView };

interface Answer {
  version?: number;
  current?: TextView;
  error?: { message: string };
}

/**
 * A text that is saved as it is typed, one save at a time. When somebody else wrote meanwhile, it waits until the writer has said whose
 * text shall stand; what was typed stays in the field all the while.
 */
export function useSavedText(address: string, field: CaseField, first: TextView) {
  const [text, setText] = useState(first.text);
  const [state, setState] = useState<SavingState>({ is: "idle" });
  const now = useRef({ text: first.text, saved: first.text, version: first.version, busy: false, waits: false });
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback(async () => {
    const { current } = now;
    if (current.busy || current.waits || current.text === current.saved) return;
    current.busy = true;
    const sent = current.text;
    setState({ is: "saving" });
    const body = JSON.stringify({ field, text: sent, version: current.version });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body, keepalive: true }).catch(() => null);
    const answer: Answer | null = (await response?.json().catch(() => null)) ?? null;
    current.busy = false;
    if (response?.ok && answer?.version !== undefined) {
      Object.assign(current, { saved: sent, version: answer.version });
      setState({ is: "saved" });
      if (current.text !== sent) void save();
    } else if (answer?.current) {
      current.waits = true;
      setState({ is: "stale", theirs: answer.current });
    } else if (response && response.status >= 400 && response.status < 500) {
      setState({ is: "refused", reason: answer?.error?.message ?? "" });
    } else {
      setState({ is: "failed" });
      timer.current = setTimeout(() => void save(), againMs);
    }
  }, [address, field]);

  const change = (next: string) => {
    setText(next);
    now.current.text = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), restMs);
  };

  /** Says whose text shall stand after somebody else wrote. */
  const settle = (theirs: TextView, keepMine: boolean) => {
    Object.assign(now.current, { saved: theirs.text, version: theirs.version, waits: false });
    if (keepMine) return void save();
    setText(theirs.text);
    now.current.text = theirs.text;
    setState({ is: "saved" });
  };

  useEffect(() => {
    const flush = () => void save();
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      clearTimeout(timer.current);
      flush();
    };
  }, [save]);

  return { text, state, version: now.current.version, change, settle };
}
