import { useEffect, useRef } from "react";
import { useT } from "../i18n/use-t";

export interface FormError {
  /** The id of the control that is wrong; without one it concerns the whole form. */
  field?: string;
  text: string;
}

/** What is wrong, at the head of the form; takes the focus when it appears, and each line leads to its control. */
export function FormErrorSummary({ errors }: { errors: FormError[] }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="rounded border-l-4 border-l-danger bg-danger-quiet px-5 py-4">
      <p className="font-semibold">{t("ui:errors.title", { count })}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            {error.field ? <a href={`#${error.field}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
