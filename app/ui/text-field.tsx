import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "./cx";
import { controlClass, Field, type FieldTexts } from "./field";

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...input
}: FieldTexts & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => <input type="text" {...input} {...control} className={cx(controlClass, "min-h-10", className)} />}
    </Field>
  );
}

/** Several lines; grows with what is written where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...area
}: FieldTexts & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => (
        <textarea
          rows={4}
          {...area}
          {...control}
          className={cx(controlClass, "field-sizing-content min-h-24", className)}
        />
      )}
    </Field>
  );
}

/** One of a list, the browser's own: it works on every phone and with every reader. */
export function Select({
  label,
  hint,
  error,
  optional,
  id,
  className,
  children,
  ...select
}: FieldTexts & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(control) => (
        <select {...select} {...control} className={cx(controlClass, "min-h-10", className)}>
          {children}
        </select>
      )}
    </Field>
  );
}
