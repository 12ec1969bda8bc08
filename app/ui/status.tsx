import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "live" | "hold" | "waiting" | "answered" | "plain" | "problem";

const tones: Record<Tone, { box: string; sign: ReactNode }> = {
  live: {
    box: "border-copper text-copper bg-copper-quiet",
    sign: <circle cx="6" cy="6" r="4" className="fill-copper" />,
  },
  hold: {
    box: "border-copper text-copper bg-copper-quiet",
    sign: <path d="M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z" className="fill-copper" />,
  },
  waiting: {
    box: "border-line text-muted bg-raised",
    sign: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.5 1.7" />,
  },
  answered: {
    box: "border-transparent text-accent bg-accent-quiet",
    sign: <path d="m2 6.5 3 3 5-7" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  plain: { box: "border-line text-ink bg-raised", sign: null },
  problem: {
    box: "border-danger text-danger bg-danger-quiet",
    sign: <path d="M6 1.5 11 10.5H1z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  },
};

/** A state in one or two words, with a sign of its own shape: colour is never the only one. */
export function Status({
  tone = "plain",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  const { box, sign } = tones[tone];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded border px-2 text-14 font-semibold whitespace-nowrap",
        box,
        className,
      )}
    >
      {sign && (
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          {sign}
        </svg>
      )}
      {children}
    </span>
  );
}

/** A number beside a heading or an icon; `label` says what is counted. */
export function Count({ value, label, loud }: { value: number; label: string; loud?: boolean }) {
  return (
    <span
      className={cx(
        "clock inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-14 font-semibold",
        loud ? "bg-accent text-on-accent" : "bg-sunken text-muted",
      )}
    >
      <span aria-hidden="true">{value}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
