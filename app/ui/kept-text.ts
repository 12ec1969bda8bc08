import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

/** Text that is being typed on this page. It stays in this tab, so that a page that is loaded anew has it still. */
export function useKeptText(name: string): [string, Dispatch<SetStateAction<string>>] {
  const [text, setText] = useState("");
  useEffect(() => setText(keptText(name) ?? ""), [name]);
  useEffect(() => keepText(name, text), [name, text]);
  return [text, setText];
}

const keyOf = (name: string) => `distretto.${name}.${location.pathname}`;

function keptText(name: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

function keepText(name: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(keyOf(name), text);
    else sessionStorage.removeItem(keyOf(name));
  } catch {
    // A browser that keeps nothing has the text as long as the page.
  }
}
