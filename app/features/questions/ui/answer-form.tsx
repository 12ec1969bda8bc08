import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { TextArea } from "../../../ui/text-field";

/** Answers on the page, for organiser and expert. */
export function AnswerForm({ threadId, once }: { threadId: string; once: string }) {
  const t = useT();
  return (
    <Disclosure summary={t("questions:answer.open")} className="max-w-reading text-15">
      <Form method="post" className="flex flex-col items-start gap-3" key={once}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="thread" value={threadId} />
        <input type="hidden" name="once" value={once} />
        <div className="w-full">
          <TextArea name="text" label={t("questions:answer.label")} required />
        </div>
        <Button>{t("questions:answer.send")}</Button>
      </Form>
    </Disclosure>
  );
}
