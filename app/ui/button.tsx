import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./cx";

export type ButtonLook = "primary" | "quiet" | "danger" | "link";
export type ButtonSize = "small" | "normal" | "large";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-deep",
  quiet: "border-edge bg-raised text-ink hover:bg-sunken",
  danger: "border-transparent bg-danger text-on-accent hover:bg-danger-deep",
  link: "border-transparent text-accent underline underline-offset-[0.2em] hover:decoration-2",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-3 text-15",
  normal: "min-h-10 px-4 text-16",
  large: "min-h-12 px-6 text-18",
};

/** The classes of a button, for what must look like one. */
export function buttonClass(look: ButtonLook = "quiet", size: ButtonSize = "normal"): string {
  return cx(
    "inline-flex items-center justify-center gap-2 rounded border py-1 text-center font-semibold no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted aria-busy:cursor-progress",
    sizes[size],
    looks[look],
    look === "link" && "px-0",
  );
}

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  size?: ButtonSize;
  /** While its work is under way: a second press does nothing. */
  busy?: boolean;
  icon?: ReactNode;
}

/** A verb to press. One `primary` per screen. Inside a form it submits, unless `type="button"`. */
export function Button({ look, size, busy, icon, className, children, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass(look, size), className)}
    >
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and does nothing else. */
export function ButtonLink({
  look,
  size,
  icon,
  className,
  children,
  ...rest
}: LinkProps & Pick<Props, "look" | "size" | "icon">) {
  return (
    <Link {...rest} className={cx(buttonClass(look, size), className)}>
      {icon}
      {children}
    </Link>
  );
}
