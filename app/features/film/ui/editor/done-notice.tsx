import { Form } from "@remix-run/react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import type { Said } from "../../said";
import { languageName } from "./language-name";

/** What was done, with the way back. */
export function DoneNotice({ said }: { said: Said | null }) {
  const t = useT();
  const language = useLanguage();
  if (!said?.done) return null;
  const { key, values } = said.done;
  const named = values.language ? { ...values, language: languageName(String(values.language), language) } : values;
  return (
    <div className="mb-6">
      <Notice role="status" action={said.undo && <HiddenForm fields={said.undo} button={t("editor:undo")} />}>
        {t(`editor:done.${key}`, named)}
      </Notice>
    </div>
  );
}

/** A form of which only the button is seen. Its fields may be long texts, so they are sent as they are. */
export function HiddenForm({
  fields,
  button,
  primary,
}: {
  fields: Readonly<Record<string, string>>;
  button: string;
  primary?: boolean;
}) {
  return (
    <Form method="post" encType="multipart/form-data" preventScrollReset>
      {Object.entries(fields).map(([name, value]) => (
        <textarea key={name} name={name} defaultValue={value} hidden />
      ))}
      <Button look={primary ? "primary" : "quiet"}>{button}</Button>
    </Form>
  );
}
