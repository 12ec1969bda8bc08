import { useT } from "../../../i18n/use-t";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { QuestionResult, Respondent } from "../results";
import { QuestionResultView } from "./question-result-view";
import { type RoundFacts, RoundStanding } from "./round-standing";
import { WaitingList } from "./waiting-list";

export interface RoundView {
  programme: ProgrammeRef;
  round: RoundFacts;
  questions: QuestionResult[];
  missing: Respondent[];
  asked: number;
  leftovers: Parameters<typeof WaitingList>[0]["leftovers"];
  held: Parameters<typeof WaitingList>[0]["held"];
  mayManage: boolean;
  mayExport: boolean;
  timeZone: string;
  said: string | null;
  refused: string | null;
}

/** A round for the crew: who is missing, what wants an eye, and every question's answers by city. */
export function RoundPage(props: RoundView) {
  const t = useT();
  const { programme, round, questions, mayManage, timeZone } = props;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `/programmes/${programme.slug}/surveys`, label: t("surveys:up") }}
        eyebrow={t("surveys:eyebrow", { number: round.number })}
        title={round.title}
        lead={round.intro}
      />
      <Sections>
        {props.refused && (
          <Notice tone="problem" role="alert">
            {props.refused}
          </Notice>
        )}
        {props.said && !props.refused && <Notice role="status">{t(`surveys:said.${props.said}`)}</Notice>}
        <RoundStanding {...props} />
        <WaitingList {...props} />
        <Section
          id="answers"
          title={t("surveys:round.answers")}
          action={
            props.mayExport && (
              <a href={`/api/programmes/${programme.slug}/surveys/${round.number}/results.csv`} download>
                {t("surveys:round.csv")}
              </a>
            )
          }
        >
          <div className="-mt-4">
            {questions.map((question) => (
              <QuestionResultView key={question.id} question={question} timeZone={timeZone} mayManage={mayManage} />
            ))}
          </div>
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}
