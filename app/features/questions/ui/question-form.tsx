import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { FormErrorSummary } from "../../../ui/form-errors";
import { TextArea } from "../../../ui/text-field";

interface Props {
  /** Makes pressing twice ask once. */
  once: string;
  /** What stood in the field when it was refused, and why. */
  refused: { text: string; error: string } | null;
  /** The session's own address. */
  mailAddress: string;
}

/** Asks a question. Works without script. */
export function QuestionForm({ once, refused, mailAddress }: Props) {
  const t = useT();
  return (
    <Form method="post" key={once} className="flex max-w-reading flex-col gap-4">
      {refused && <FormErrorSummary errors={[{ field: "question", text: refused.error }]} />}
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="once" value={once} />
      <TextArea
        id="question"
        name="text"
        label={t("questions:label")}
        hint={t("questions:hint")}
        error={refused?.error}
        defaultValue={refused?.text}
        maxLength={4000}
        required
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button look="primary">{t("questions:send")}</Button>
        <p className="text-14 text-muted">
          {t("questions:byMail")}{" "}
          <a href={`mailto:${mailAddress}`} className="inline-block">
            {mailAddress}
          </a>
        </p>
      </div>
    </Form>
  );
}
