import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "../../../ui/button";

interface Props {
  intent: string;
  fields: Record<string, string>;
  look?: ButtonLook;
  pressed?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

/** One press that changes something: a form of its own, so that it works without script. */
export function Press({ intent, fields, look, pressed, icon, children }: Props) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} size="small" aria-pressed={pressed} icon={icon}>
        {children}
      </Button>
    </Form>
  );
}
