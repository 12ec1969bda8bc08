import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { FieldError } from "./field";

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

function Choice({ type, label, hint, id, ...input }: ChoiceProps & { type: "checkbox" | "radio" }) {
  const made = useId();
  const own = id ?? made;
  return (
    <div className="flex gap-3">
      <input
        {...input}
        type={type}
        id={own}
        aria-describedby={hint ? `${own}-hint` : input["aria-describedby"]}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={own}>{label}</label>
        {hint && (
          <p id={`${own}-hint`} className="text-14 text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** A yes or no that counts when the form is sent. */
export function Checkbox({ error, ...props }: ChoiceProps & { error?: string }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <Choice {...props} type="checkbox" aria-invalid={error ? true : undefined} />
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

interface GroupProps {
  legend: string;
  hint?: ReactNode;
  error?: string;
  name: string;
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
  /** With a value the caller keeps the state. */
  value?: string;
  onChange?: (value: string) => void;
  required?: boolean;
}

/** One of a few, all in sight. */
export function RadioGroup({
  legend,
  hint,
  error,
  name,
  options,
  defaultValue,
  value,
  onChange,
  required,
}: GroupProps) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={about || undefined} className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-14 text-muted">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={name}
          required={required}
          {...option}
          {...(value === undefined
            ? { defaultChecked: option.value === defaultValue }
            : { checked: option.value === value, onChange: () => onChange?.(option.value) })}
        />
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
