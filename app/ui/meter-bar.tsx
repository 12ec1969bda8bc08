import { cx } from "./cx";

const steps = Array.from({ length: 16 }, (_, at) => at);

/** Loudness of a microphone in sixteen steps; the last three say "too loud". `level` runs from 0 to 1. */
export function MeterBar({ level, label }: { level: number; label: string }) {
  const lit = Math.round(Math.min(1, Math.max(0, level)) * steps.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browser's meter cannot be drawn in steps
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((lit / steps.length) * 100)}
      className="flex h-4 gap-0.5"
    >
      {steps.map((step) => (
        <span
          key={step}
          className={cx("flex-1 rounded-[1px]", step >= lit ? "bg-line" : step >= 13 ? "bg-copper" : "bg-accent")}
        />
      ))}
    </div>
  );
}
