import { cx } from "./cx";

export interface Tick {
  /** Same unit as the bar's value. */
  at: number;
  title: string;
}

interface Props {
  value: number;
  max: number;
  label: string;
  /** What a reader hears instead of the bare number: "12:40 of 41:00". */
  valueText?: string;
  ticks?: Tick[];
  /** The film is held: the bar turns copper. */
  held?: boolean;
}

const share = (value: number, max: number) => `${max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0}%`;

/** How far something has come, with ticks where it will stop. It shows; it is not for dragging. */
export function ProgressBar({ value, max, label, valueText, ticks = [], held }: Props) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={valueText}
      className="relative h-4"
    >
      <div className="absolute inset-x-0 top-1.5 h-1 rounded-full bg-line" />
      <div
        className={cx("absolute left-0 top-1.5 h-1 rounded-full", held ? "bg-copper" : "bg-ink")}
        style={{ width: share(value, max) }}
      />
      {ticks.map((tick) => (
        <span
          key={`${tick.at} ${tick.title}`}
          title={tick.title}
          className={cx("absolute top-0 h-4 w-0.5 -translate-x-1/2", tick.at <= value ? "bg-copper" : "bg-edge")}
          style={{ left: share(tick.at, max) }}
        />
      ))}
      <span
        className={cx(
          "absolute top-0.5 size-3 -translate-x-1/2 rounded-full border-2 border-paper",
          held ? "bg-copper" : "bg-ink",
        )}
        style={{ left: share(value, max) }}
      />
    </div>
  );
}
