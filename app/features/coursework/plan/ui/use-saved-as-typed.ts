import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { longest } from "../fields";
import { markOf } from "../merge";

interface Answer {
  version?: number;
  error?: string;
  conflicts?: Record<string, string>;
}

/** How long after the last letter it is saved (ms). */
const pauseMs = 1_000;

const textOf = (form: HTMLFormElement, name: string) => new FormData(form).get(name)?.toString() ?? "";
/** As the server keeps it: so that a space at the end is no change. */
const keptAs = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

/**
 * Sends the fields that differ from what is saved, a second after the last letter, one request at a time. `marks`: of
 * what is saved, by field, set anew with each answer.
 */
export function useSavedAsTyped(
  form: RefObject<HTMLFormElement>,
  first: { version: number; marks: Record<string, string> },
) {
  const fetcher = useFetcher<Answer>();
  const [version, setVersion] = useState(first.version);
  const [marks, setMarks] = useState(first.marks);
  const known = useRef(first.marks);
  const [conflicts, setConflicts] = useState<Record<string, string>>({});
  const sent = useRef<Record<string, string>>({});
  const refused = useRef<Record<string, string>>({});
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef<() => void>(() => undefined);

  again.current = () => {
    const here = form.current;
    if (!here || fetcher.state !== "idle") return;
    const body: Record<string, string> = { intent: "typed" };
    sent.current = {};
    for (const [name, value] of unsaved(here, known.current, refused.current)) {
      sent.current[name] = value;
      body[name] = value;
      body[`was.${name}`] = known.current[name] ?? "";
    }
    if (Object.keys(sent.current).length > 0) fetcher.submit(body, { method: "post", encType: "multipart/form-data" });
  };

  useEffect(() => {
    const here = form.current;
    const wait = () => {
      clearTimeout(later.current);
      later.current = setTimeout(() => again.current(), pauseMs);
    };
    here?.addEventListener("input", wait);
    return () => {
      here?.removeEventListener("input", wait);
      clearTimeout(later.current);
    };
  }, [form]);

  useEffect(() => {
    const here = form.current;
    const answer = fetcher.data;
    if (fetcher.state !== "idle" || !here || !answer || answer.version === undefined) return;
    const met = answer.conflicts ?? {};
    const names = Object.keys(sent.current);
    const saved = Object.entries(sent.current).map(([name, value]) => [name, markOf(met[name] ?? value)]);
    for (const name of Object.keys(met)) refused.current[name] = sent.current[name] ?? "";
    sent.current = {};
    known.current = { ...known.current, ...Object.fromEntries(saved) };
    setMarks(known.current);
    setVersion(answer.version);
    setConflicts((before) => ({ ...without(before, names), ...met }));
    if (unsaved(here, known.current, refused.current).length > 0)
      later.current = setTimeout(() => again.current(), pauseMs);
  }, [fetcher.state, fetcher.data, form]);

  return { version, marks, conflicts, saving: fetcher.state !== "idle", problem: fetcher.data?.error ?? "" };
}

/** The fields that differ from what is saved. A text that another writer's met is sent again only when it was changed. */
function unsaved(form: HTMLFormElement, marks: Record<string, string>, refused: Record<string, string>) {
  const all = Object.keys(longest).map((name): [string, string] => [name, keptAs(textOf(form, name))]);
  return all.filter(([name, value]) => markOf(value) !== marks[name] && refused[name] !== value);
}

const without = (all: Record<string, string>, names: string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
