import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { Disclosure } from "../../../ui/disclosure";
import type { QuestionsView } from "./view";

/** How answers reach this reader, and for the organiser whether new questions wait for the crew. */
export function QuestionSettings({ mailMode, moderated, may }: Pick<QuestionsView, "mailMode" | "moderated" | "may">) {
  const t = useT();
  const modes = ["each", "daily", "none"] as const;
  return (
    <Disclosure summary={t(may.setModeration ? "questions:settings" : "questions:mail.legend")} className="text-15">
      <div className="flex flex-wrap gap-x-16 gap-y-8">
        <Form method="post" preventScrollReset className="flex max-w-reading flex-col items-start gap-3">
          <input type="hidden" name="intent" value="mail" />
          <RadioGroup
            legend={t("questions:mail.legend")}
            hint={t("questions:mail.own")}
            name="mode"
            options={modes.map((value) => ({ value, label: t(`questions:mail.${value}`) }))}
            defaultValue={mailMode}
          />
          <Button size="small">{t("questions:mail.save")}</Button>
        </Form>
        {may.setModeration && (
          <Form method="post" preventScrollReset className="flex max-w-reading flex-col items-start gap-3">
            <input type="hidden" name="intent" value="moderation" />
            <RadioGroup
              legend={t("questions:moderation.legend")}
              hint={t("questions:moderation.note")}
              name="moderated"
              options={[
                { value: "true", label: t("questions:moderation.on") },
                { value: "false", label: t("questions:moderation.off") },
              ]}
              defaultValue={String(moderated)}
            />
            <Button size="small">{t("questions:mail.save")}</Button>
          </Form>
        )}
      </div>
    </Disclosure>
  );
}
