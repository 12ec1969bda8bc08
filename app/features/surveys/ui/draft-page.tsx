import { Form } from "@remix-run/react";
import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { TextArea, TextField } from "../../../ui/text-field";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { Question } from "../round";
import { QuestionFields } from "./question-fields";

interface Props {
  programme: ProgrammeRef;
  number: number;
  draft: { title: string; intro: string; questions: Question[] };
  saved: boolean;
  refused: string | null;
}

/** Where a round is written. Every button saves; it works without script. */
export function DraftPage({ programme, number, draft, saved, refused }: Props) {
  const t = useT();
  const { questions } = draft;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `/programmes/${programme.slug}/surveys`, label: t("surveys:up") }}
        eyebrow={t("surveys:eyebrow", { number })}
        title={t("surveys:edit.title")}
        lead={t("surveys:edit.lead")}
      />
      <Form method="post" key={JSON.stringify(draft)} className="flex max-w-[44rem] flex-col gap-8">
        {/* Enter in a field presses the first button: it saves. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1}>
          {t("surveys:edit.save")}
        </button>
        {refused && (
          <Notice tone="problem" role="alert">
            {refused}
          </Notice>
        )}
        {saved && !refused && <Notice role="status">{t("surveys:edit.saved")}</Notice>}
        <TextField
          name="title"
          label={t("surveys:edit.name")}
          hint={t("surveys:edit.nameHint")}
          defaultValue={draft.title}
          maxLength={120}
        />
        <TextArea
          name="intro"
          label={t("surveys:edit.intro")}
          hint={t("surveys:edit.introHint")}
          optional={t("surveys:edit.optional")}
          defaultValue={draft.intro}
          maxLength={4000}
        />
        {questions.map((question, i) => (
          <fieldset key={question.position} className="group/q border-t border-line pt-6" id={`q${question.position}`}>
            <legend className="float-left font-serif text-22 font-[560]">
              {t("surveys:edit.question", { number: question.position })}
            </legend>
            <div className="flex justify-end gap-2">
              {i > 0 && (
                <Button
                  size="small"
                  name="intent"
                  value={`up-${question.position}`}
                  icon={<ArrowUp size={16} strokeWidth={1.5} aria-hidden="true" />}
                  aria-label={t("surveys:edit.upOf", { number: question.position })}
                >
                  <span className="max-md:hidden">{t("surveys:edit.up")}</span>
                </Button>
              )}
              <Button
                size="small"
                name="intent"
                value={`remove-${question.position}`}
                icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
                aria-label={t("surveys:edit.removeOf", { number: question.position })}
              >
                <span className="max-md:hidden">{t("surveys:edit.remove")}</span>
              </Button>
            </div>
            <QuestionFields question={question} />
          </fieldset>
        ))}
        <div className="border-t border-line pt-6">
          <Button name="intent" value="add" icon={<Plus size={18} strokeWidth={1.5} aria-hidden="true" />}>
            {t("surveys:edit.add")}
          </Button>
        </div>
        <div className="flex flex-wrap gap-3 border-t border-line pt-6">
          <Button look="primary" size="large" name="intent" value="preview">
            {t("surveys:edit.preview")}
          </Button>
          <Button size="large" name="intent" value="save">
            {t("surveys:edit.save")}
          </Button>
        </div>
        <Disclosure summary={t("surveys:edit.discard")} className="text-15">
          <div className="flex flex-wrap items-center gap-4">
            <p>{t("surveys:edit.discardSure")}</p>
            <Button look="danger" size="small" name="intent" value="discard">
              {t("surveys:edit.discard")}
            </Button>
          </div>
        </Disclosure>
      </Form>
    </ProgrammeFrame>
  );
}
