import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { TextArea, TextField } from "../../../ui/text-field";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { QuestionResult } from "../results";
import type { Question } from "../round";
import { QuestionResultView } from "./question-result-view";

interface OwnQuestion extends Question {
  value: string;
  said: { text: string; unclear: string } | null;
}

interface Props {
  programme: ProgrammeRef;
  round: { number: number; title: string; intro: string; open: boolean; author: string };
  own: OwnQuestion[];
  /** Everybody's answers, once the crew shows them. */
  results: QuestionResult[] | null;
  timeZone: string;
  said: string | null;
  /** What stood in the fields when they were refused, and why. */
  refused: { error: string; position: number; values: Record<string, string> } | null;
}

/** A participant's round: the questions to answer while it is open, then one's own answers and, when shown, everybody's. */
export function AnswerPage({ programme, round, own, results, timeZone, said, refused }: Props) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `/programmes/${programme.slug}/surveys`, label: t("surveys:up") }}
        eyebrow={t("surveys:eyebrow", { number: round.number })}
        title={round.title}
        lead={<span className="whitespace-pre-line">{round.intro}</span>}
      />
      <Sections>
        {refused && (
          <Notice tone="problem" role="alert">
            {refused.error}
          </Notice>
        )}
        {said && !refused && <Notice role="status">{t(`surveys:said.${said}`)}</Notice>}
        <Section id="own" title={t("surveys:answer.title")}>
          {round.open ? (
            <Form method="post" className="flex max-w-reading flex-col gap-8">
              <p className="text-muted">{t("surveys:answer.lead", { author: round.author })}</p>
              {own.map((question) => (
                <AnswerField
                  key={question.position}
                  question={question}
                  value={refused?.values[`q${question.position}`] ?? question.value}
                  error={refused?.position === question.position ? refused.error : undefined}
                />
              ))}
              <div>
                <Button look="primary" size="large">
                  {t("surveys:answer.send")}
                </Button>
              </div>
            </Form>
          ) : (
            <ol className="flex max-w-reading flex-col gap-5">
              <li className="list-none text-muted">{t("surveys:answer.closed")}</li>
              {own.map((question) => (
                <li key={question.position} className="list-none">
                  <p className="font-semibold">
                    {question.position}. {question.text}
                  </p>
                  <p className="break-words whitespace-pre-line">{question.said?.text ?? t("surveys:answer.none")}</p>
                </li>
              ))}
            </ol>
          )}
        </Section>
        {!round.open && (
          <Section id="results" title={t("surveys:answer.results")}>
            {results ? (
              <div className="-mt-4">
                {results.map((question) => (
                  <QuestionResultView key={question.id} question={question} timeZone={timeZone} mayManage={false} />
                ))}
              </div>
            ) : (
              <p className="text-muted">{t("surveys:answer.notShown")}</p>
            )}
          </Section>
        )}
      </Sections>
    </ProgrammeFrame>
  );
}

function AnswerField({ question, value, error }: { question: OwnQuestion; value: string; error?: string }) {
  const t = useT();
  const { position, kind, text, options, unit, least, most, said } = question;
  const name = `q${position}`;
  const label = `${position}. ${text}`;
  const doubt = said?.unclear
    ? `${t("surveys:answer.understood", { text: said.text })} ${t(`surveys:unclear.${said.unclear}`)}`
    : "";
  if (kind === "choice") {
    const shown = options.map((option, i) => ({ value: String(i), label: option }));
    const hint = doubt || t("surveys:hint.choice");
    return <RadioGroup legend={label} hint={hint} error={error} name={name} options={shown} defaultValue={value} />;
  }
  if (kind === "open") {
    return <TextArea name={name} label={label} hint={doubt} error={error} defaultValue={value} maxLength={4000} />;
  }
  const range = least !== null && most !== null ? t("surveys:hint.range", { least, most }) : "";
  const hint = [[unit, range].filter(Boolean).join(", "), doubt].filter(Boolean).join(" · ");
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultValue={value}
      inputMode="decimal"
      className="max-w-48"
    />
  );
}
