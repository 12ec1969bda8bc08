import type { LucideIcon } from "lucide-react";
import { type ButtonHTMLAttributes, forwardRef } from "react";
import { cx } from "./cx";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-label"> {
  icon: LucideIcon;
  /** The button's name: always read out, shown from 760 px up. */
  label: string;
  /** `plain` has no edge (in toolbars); `danger` leaves or removes; `accent` is the one thing to do. */
  look?: "plain" | "quiet" | "danger" | "accent";
  /** Word below the icon instead of beside it: the room's bar. */
  stacked?: boolean;
  /** Never show the word: only where a panel is too narrow, and then as a tooltip. */
  iconOnly?: boolean;
}

const looks = {
  plain: "border-transparent text-ink hover:bg-sunken",
  quiet: "border-edge bg-raised text-ink hover:bg-sunken",
  danger: "border-transparent bg-danger text-on-accent hover:bg-danger-deep",
  accent: "border-transparent bg-accent text-on-accent hover:bg-accent-deep",
};

/** A lucide icon, 1.5 px, with its word from 760 px up. At least 44 px to touch. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { icon: Icon, label, look = "plain", stacked, iconOnly, className, children, ...rest } = props;
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      title={iconOnly ? label : undefined}
      className={cx(
        "inline-flex min-h-11 min-w-11 items-center justify-center rounded border px-2 transition-colors",
        "disabled:cursor-not-allowed disabled:opacity-50",
        stacked ? "flex-col gap-0.5 py-1" : "gap-2",
        looks[look],
        className,
      )}
    >
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      <span className={iconOnly ? "sr-only" : cx("max-md:sr-only", stacked ? "text-14" : "text-15")}>{label}</span>
      {children}
    </button>
  );
});
