import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./cx";

interface Props {
  /** What the closed menu shows. */
  label: ReactNode;
  /** The name read out, where `label` is a picture or too short. */
  name?: string;
  align?: "left" | "right";
  /** Opens upwards: at the foot of the screen. */
  up?: boolean;
  /** Called each time it opens. */
  onOpen?: () => void;
  children: ReactNode;
  className?: string;
}

/**
 * Links and buttons behind one press. Native details: it opens without script, and Tab walks through it.
 * Escape and a press elsewhere close it.
 */
export function Menu({ label, name, align = "right", up, onOpen, children, className }: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = ref.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (menu.contains(event.target as Node)) return;
      menu.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details
      ref={ref}
      className={cx("group relative", className)}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary aria-label={name} className="flex min-h-11 items-center gap-1 rounded px-2 hover:bg-sunken">
        {label}
        <ChevronDown
          size={16}
          strokeWidth={1.5}
          aria-hidden="true"
          className="shrink-0 transition-transform group-open:rotate-180"
        />
      </summary>
      <div
        className={cx(
          "absolute z-30 min-w-52 rounded border border-line bg-raised p-1 shadow-float",
          align === "right" ? "right-0" : "left-0",
          up ? "bottom-full mb-1" : "top-full mt-1",
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of a line in a menu, for a link or a button. */
export const menuItemClass =
  "flex w-full min-h-10 items-center gap-2 rounded px-3 py-1 text-left text-ink no-underline hover:bg-sunken " +
  "disabled:text-muted aria-[current=page]:font-semibold";
