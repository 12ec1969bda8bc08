import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/use-t";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export interface Toast {
  id: string;
  text: string;
  tone?: "plain" | "hold" | "problem";
  /** A button that acts on what the notice says. */
  action?: ReactNode;
}

const edges = { plain: "border-l-accent", hold: "border-l-copper", problem: "border-l-danger" };

/** Notices at the foot of the screen, read out politely. The caller keeps the list; the region is always there. */
export function Toasts({ toasts, onClose, name }: { toasts: Toast[]; onClose: (id: string) => void; name?: string }) {
  const t = useT();
  return (
    <section
      aria-label={name ?? t("ui:toasts")}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 z-40 max-lg:top-13 lg:bottom-[4.5rem] mx-auto flex max-w-md flex-col gap-2"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cx(
            "pointer-events-auto flex items-center gap-3 rounded border border-l-4 border-line bg-raised py-1 pr-1 pl-4 text-ink shadow-float",
            edges[toast.tone ?? "plain"],
          )}
        >
          <p className="grow py-2 text-15">{toast.text}</p>
          {toast.action}
          <IconButton icon={X} label={t("ui:close")} iconOnly onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </section>
  );
}
