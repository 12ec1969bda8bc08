import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface Props {
  /** A short addition to the button's name, such as its key; never the only place of something needed. */
  text: ReactNode;
  children: ReactNode;
}

/** A word that floats over a button on hover and focus. Uses Radix: for the room. Needs one `TooltipProvider` above. */
export function Tooltip({ text, children }: Props) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          className="z-40 rounded border border-line bg-raised px-2 py-1 text-14 text-ink shadow-float"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Radix.Provider delayDuration={400}>{children}</Radix.Provider>;
}
