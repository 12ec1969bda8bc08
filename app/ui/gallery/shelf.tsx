import type { ReactNode } from "react";
import { cx } from "../cx";

/** A named row of examples. */
export function Shelf({ title, children, stack }: { title: string; children: ReactNode; stack?: boolean }) {
  return (
    <div>
      <h3 className="mb-4 border-b border-line pb-1 text-14 font-semibold text-muted">{title}</h3>
      <div className={cx("flex gap-4", stack ? "flex-col" : "flex-wrap items-center")}>{children}</div>
    </div>
  );
}
