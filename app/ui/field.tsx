import { type ReactNode, useId } from "react";

export interface FieldTexts {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; makes the control invalid. */
  error?: string;
  /** Says "optional" beside the label: what is not marked is needed. */
  optional?: string;
}

/** What a control must carry so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface Props extends FieldTexts {
  id?: string;
  children: (control: ControlProps) => ReactNode;
}

export const controlClass =
  "w-full rounded border border-edge bg-raised px-3 py-2 text-16 text-ink placeholder:text-muted transition-colors " +
  "hover:border-ink aria-invalid:border-danger disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted";

/** Label above, hint below it, then the control, then its error. */
export function Field({ id, label, hint, error, optional, children }: Props) {
  const made = useId();
  const own = id ?? made;
  const describedBy = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={own} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> · {optional}</span>}
      </label>
      {hint && (
        <p id={`${own}-hint`} className="text-14 text-muted">
          {hint}
        </p>
      )}
      {children({ id: own, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 text-14 font-semibold text-danger">
      <span aria-hidden="true">▲</span>
      {children}
    </p>
  );
}
