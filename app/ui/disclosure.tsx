import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

interface Props {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
  className?: string;
}

/** More, for those who want it. Native: it opens without script and is found by the browser's search. */
export function Disclosure({ summary, open, children, className }: Props) {
  return (
    <details open={open} className={cx("group/disclosure", className)}>
      <summary className="inline-flex min-h-8 items-center gap-1 rounded pr-2 font-semibold text-accent hover:underline">
        <ChevronRight
          size={18}
          strokeWidth={1.5}
          aria-hidden="true"
          className="shrink-0 transition-transform group-open/disclosure:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-2 pl-[1.375rem]">{children}</div>
    </details>
  );
}
