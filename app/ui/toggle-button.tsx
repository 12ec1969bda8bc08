import type { LucideIcon } from "lucide-react";
import { cx } from "./cx";
import { IconButton, type IconButtonProps } from "./icon-button";

interface Props extends Omit<IconButtonProps, "icon" | "label" | "look"> {
  pressed: boolean;
  icon: LucideIcon;
  /** Icon while pressed; the same one by default. */
  pressedIcon?: LucideIcon;
  /** A lasting name ("Microphone") whose state `aria-pressed` tells. */
  label?: string;
  /** Names that say what the press will do ("Raise hand" / "Lower hand"); then no `aria-pressed`, which would say it twice. */
  labels?: { on: string; off: string };
}

/** A button with two states: either a lasting name with `aria-pressed`, or a name that says the action. */
export function ToggleButton({ pressed, icon, pressedIcon, label = "", labels, className, ...rest }: Props) {
  return (
    <IconButton
      {...rest}
      icon={pressed ? (pressedIcon ?? icon) : icon}
      label={labels ? (pressed ? labels.off : labels.on) : label}
      aria-pressed={labels ? undefined : pressed}
      data-pressed={pressed}
      className={cx(pressed && "bg-accent-quiet! text-accent!", className)}
    />
  );
}
