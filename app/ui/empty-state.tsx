import type { ReactNode } from "react";

/** Nothing here yet: says what comes next, and offers it when there is something to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1 py-2">
      <p className="font-serif text-22">{title}</p>
      {children && <div className="max-w-reading text-muted">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
