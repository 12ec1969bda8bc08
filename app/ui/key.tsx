import type { ReactNode } from "react";

/** A key as it stands on the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd className="rounded border border-edge px-1.5 font-sans text-14 text-muted">{children}</kbd>;
}
