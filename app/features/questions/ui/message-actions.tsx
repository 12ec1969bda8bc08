import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { TextArea } from "../../../ui/text-field";
import type { MessageView } from "../wire";
import { DayMonth } from "./day-month";
import { Press } from "./press";
import type { Refused } from "./view";

interface Props {
  message: MessageView;
  mayModerate: boolean;
  timeZone: string;
  refused: Refused | null;
}

/** What its author, the organiser and the crew can do with a message, and what it said before. */
export function MessageActions({ message, mayModerate, timeZone, refused }: Props) {
  const t = useT();
  const { id, state, versions, mayEdit } = message;
  const wrong = refused?.intent === "edit" && refused.about === id ? refused : null;
  if (!mayEdit && !mayModerate) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-15">
      {mayModerate && state === "review" && (
        <Press intent="message" fields={{ message: id, what: "publish" }} look="primary">
          {t("questions:publish")}
        </Press>
      )}
      {mayModerate && state === "published" && message.kind !== "answer" && (
        <Press intent="message" fields={{ message: id, what: "takeOff" }}>
          {t("questions:publish.takeOff")}
        </Press>
      )}
      {mayEdit && state === "withdrawn" && (
        <Press intent="message" fields={{ message: id, what: "restore" }}>
          {t("questions:restore")}
        </Press>
      )}
      {mayEdit && state !== "withdrawn" && (
        <>
          <Disclosure summary={t("questions:edit")} open={wrong !== null} className="min-w-0">
            <Form method="post" preventScrollReset className="flex w-[34rem] max-w-full flex-col items-start gap-3">
              <input type="hidden" name="intent" value="edit" />
              <input type="hidden" name="message" value={id} />
              <div className="w-full">
                <TextArea
                  name="text"
                  label={t("questions:edit.label")}
                  hint={t("questions:edit.hint")}
                  error={wrong?.error}
                  defaultValue={wrong?.text ?? message.text}
                  required
                />
              </div>
              <Button size="small">{t("questions:edit.save")}</Button>
            </Form>
          </Disclosure>
          <Disclosure summary={t("questions:withdraw")}>
            <p className="mb-2 max-w-reading">{t("questions:withdraw.sure")}</p>
            <Press intent="message" fields={{ message: id, what: "withdraw" }} look="danger">
              {t("questions:withdraw.do")}
            </Press>
          </Disclosure>
        </>
      )}
      {versions.length > 0 && (
        <Disclosure summary={t("questions:versions", { count: versions.length })}>
          <ol className="flex flex-col gap-3">
            {versions.map((version) => (
              <li key={version.at}>
                <p className="text-14 text-muted">
                  <DayMonth
                    at={version.at}
                    timeZone={timeZone}
                    text={(date) =>
                      t("questions:version.by", { date, editor: version.editor || t("questions:somebody") })
                    }
                  />
                </p>
                <p className="max-w-reading break-words whitespace-pre-line">{version.text}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}
