import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { TextArea } from "../../../ui/text-field";
import type { Refused } from "./view";

/** Answers on the page, for organiser and expert. */
export function AnswerForm({ threadId, once, refused }: { threadId: string; once: string; refused: Refused | null }) {
  const t = useT();
  const wrong = refused?.intent === "answer" && refused.about === threadId ? refused : null;
  return (
    <Disclosure
      summary={t("questions:answer.open")}
      open={wrong !== null}
      className="w-[40rem] max-w-full text-15 not-open:w-auto"
    >
      <Form method="post" preventScrollReset className="flex flex-col items-start gap-3" key={once}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="thread" value={threadId} />
        <input type="hidden" name="once" value={once} />
        <div className="w-full">
          <TextArea
            name="text"
            label={t("questions:answer.label")}
            error={wrong?.error}
            defaultValue={wrong?.text}
            required
          />
        </div>
        <Button>{t("questions:answer.send")}</Button>
      </Form>
    </Disclosure>
  );
}
