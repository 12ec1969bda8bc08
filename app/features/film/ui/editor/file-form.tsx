import { Form } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Field } from "../../../../ui/field";
import { Notice } from "../../../../ui/notice";
import type { Said } from "../../said";
import { largestText } from "../../vtt-problem";

interface Props {
  /** Makes its controls' ids. */
  id: string;
  fields: Readonly<Record<string, string>>;
  label: string;
  hint?: string;
  accept: string;
  button: string;
  said: Said | null;
  /** Controls above the file. */
  children?: ReactNode;
}

/** Sends one file of texts. What is wrong with it stands below, line by line. */
export function FileForm({ id, fields, label, hint, accept, button, said, children }: Props) {
  const t = useT();
  const [tooLarge, setTooLarge] = useState(false);
  const problem = said?.problems?.find(({ field }) => field === "file");
  const error = tooLarge ? t("editor:problem.tooLarge") : problem && t(`editor:${problem.key}`);
  return (
    <Form method="post" encType="multipart/form-data" preventScrollReset className="flex flex-col items-start gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Field id={`${id}-file`} label={label} hint={hint} error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept={accept}
            required
            onChange={({ currentTarget }) => setTooLarge((currentTarget.files?.[0]?.size ?? 0) > largestText)}
            className="max-w-full text-15 file:mr-3 file:min-h-10 file:rounded file:border file:border-edge file:bg-raised file:px-3 file:text-ink"
          />
        )}
      </Field>
      {said && <FileProblems said={said} />}
      <Button disabled={tooLarge}>{button}</Button>
    </Form>
  );
}

/** What keeps a file from being taken in: its lines with their remedies, or that somebody was faster. */
export function FileProblems({ said: { lines, stale } }: { said: Said }) {
  const t = useT();
  if (stale)
    return (
      <Notice tone="hold" role="alert" title={t("editor:stale.fileTitle")}>
        {t("editor:stale.file")}
      </Notice>
    );
  if (!lines) return null;
  return (
    <Notice tone="problem" role="alert" title={t("editor:lines.title", { count: lines.length })}>
      <ul className="mt-1 flex flex-col gap-1">
        {lines.map(({ line, message, remedy }) => (
          <li key={`${line} ${message}`}>{t("editor:lines.one", { line, message, remedy })}</li>
        ))}
      </ul>
    </Notice>
  );
}
