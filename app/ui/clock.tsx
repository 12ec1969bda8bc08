import { useLanguage } from "../i18n/use-t";
import { cx } from "./cx";
import { formatClock, formatLeft } from "./format-duration";

/** A span of time as a running clock with steady figures. `ms` is computed by the caller. */
export function Clock({ ms, label, className }: { ms: number; label: string; className?: string }) {
  return (
    <span role="timer" aria-label={label} className={cx("clock", className)}>
      {formatClock(ms)}
    </span>
  );
}

/** Time that is left, large: the number turns copper at `warnMs` and counts on below zero. */
export function Countdown({ ms, label, warnMs = 120_000 }: { ms: number; label: string; warnMs?: number }) {
  return (
    <span role="timer" aria-label={label} className="inline-flex flex-col">
      <span className={cx("clock font-serif text-40", ms <= warnMs && "text-copper")}>{formatClock(ms)}</span>
      <span className="text-14 text-muted">{label}</span>
    </span>
  );
}

/** Time that is left, in words: "3 days 4 hours". */
export function TimeLeft({ ms }: { ms: number }) {
  return (
    <span className="clock" suppressHydrationWarning>
      {formatLeft(ms, useLanguage())}
    </span>
  );
}
