import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "../i18n/use-t";
import { IconButton } from "./icon-button";

interface Props {
  open: boolean;
  /** Asked by Escape, by the cross and by a press beside the dialog. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot; the one to press last in the row. */
  actions?: ReactNode;
}

/** A question in front of the page: the browser's own dialog, which keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions }: Props) {
  const t = useT();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, through onCancel
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-[#14181a]/60"
    >
      <div className="flex items-start justify-between gap-4 px-6 pt-5">
        <h2 id={id} className="font-serif text-22">
          {title}
        </h2>
        <IconButton icon={X} label={t("ui:close")} iconOnly onClick={onClose} className="-mr-3 -mt-2" />
      </div>
      <div className="px-6 pb-6 pt-2">{children}</div>
      {actions && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{actions}</div>}
    </dialog>
  );
}
