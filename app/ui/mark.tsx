import { cx } from "./cx";

/** Five workshops joined by one street, seen from above, on a grid of 32; also in public/mark.svg. */
export const markPath =
  "M1 5q0-4 4-4H16.4L13.6 12.2 1 9.1zM1 12.1 12.9 15.1 8.9 31H5q-4 0-4-4zM21.4 1H27q4 0 4 4V9.9L19.8 7.1z" +
  "M19.1 10 31 12.9V20.3L17.2 16.9zM16.5 19.8 31 23.3V27q0 4-4 4H13.7z";

/** The mark alone, in the colour of the words around it. Decorative: the name stands beside it or in the link. */
export function Mark({ size = 24, className }: { size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="currentColor" aria-hidden="true" className={className}>
      <path d={markPath} />
    </svg>
  );
}

/** Mark and name in one line; the mark is as tall as the name's capitals and its descender. */
export function Wordmark({ size = 24, className }: { size?: number; className?: string }) {
  return (
    <span className={cx("inline-flex items-center", className)} style={{ gap: size * 0.4 }}>
      <Mark size={size} className="text-accent" />
      <span className="font-serif font-[560] leading-none tracking-[-0.01em]" style={{ fontSize: size * 0.92 }}>
        Distretto
      </span>
    </span>
  );
}
