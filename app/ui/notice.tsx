import type { ReactNode } from "react";
import { cx } from "./cx";

const tones = {
  plain: "border-l-accent bg-accent-quiet",
  hold: "border-l-copper bg-copper-quiet",
  problem: "border-l-danger bg-danger-quiet",
};

interface Props {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** "status" is read out when it appears, "alert" at once. */
  role?: "status" | "alert";
}

/** Something to know before going on, in the flow of the page. */
export function Notice({ tone = "plain", title, children, action, role }: Props) {
  return (
    <div
      role={role}
      className={cx("flex flex-wrap items-center gap-x-6 gap-y-3 rounded border-l-4 px-5 py-4", tones[tone])}
    >
      <div className="min-w-0 grow basis-64">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
