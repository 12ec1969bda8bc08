import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/choice";
import { Disclosure } from "../../../ui/disclosure";
import { FormErrorSummary } from "../../../ui/form-errors";
import { TextArea } from "../../../ui/text-field";
import { longestQuestion } from "../limits";
import type { Refused } from "./view";

interface Props {
  /** Makes pressing twice ask once. */
  once: string;
  /** What stood in the field when it was refused, and why. */
  refused: Refused | null;
  /** The session's own address. */
  mailAddress: string;
}

/** Asks a question. Works without script. */
export function QuestionForm({ once, refused, mailAddress }: Props) {
  const t = useT();
  const wrong = refused?.intent === "ask" ? refused : null;
  return (
    <Form method="post" key={once} className="flex max-w-reading flex-col gap-4">
      {wrong && <FormErrorSummary errors={[{ field: "question", text: wrong.error }]} />}
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="once" value={once} />
      <TextArea
        id="question"
        name="text"
        label={t("questions:label")}
        hint={t("questions:hint")}
        error={wrong?.error}
        defaultValue={wrong?.text}
        maxLength={longestQuestion}
        required
      />
      <Disclosure summary={t("questions:more")} className="text-15">
        <div className="flex flex-col gap-3">
          <Checkbox name="shut" value="on" label={t("questions:shut")} />
          <Checkbox
            name="nameHidden"
            value="on"
            label={t("questions:nameHidden")}
            hint={t("questions:nameHiddenHint")}
          />
        </div>
      </Disclosure>
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
