import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { PageTitle, Sections } from "../../../ui/page-title";
import type { SessionView } from "../views";
import { JoinPanel } from "./join-panel";
import { programmePath, sessionPath } from "./paths";
import { ProgrammeFrame } from "./programme-frame";
import { SessionAttendance } from "./session-attendance";
import { SessionPreparation } from "./session-preparation";
import { SessionQuestions } from "./session-questions";
import { SessionReadiness } from "./session-readiness";
import { SessionRecord } from "./session-record";
import { SessionWhen } from "./session-when";

interface Props extends SessionView {
  /** Where the reader says whether they come. */
  answer?: ReactNode;
  /** What stays of the session once it is over. */
  record?: ReactNode;
  /** Its votes and arguments. */
  debate?: ReactNode;
}

/** A session's one page through its three moments: before, open, held. */
export function SessionPage({ answer, record, debate, ...view }: Props) {
  const t = useT();
  const { programme, session } = view;
  const here = sessionPath(programme.slug, session.number);
  const checks = view.mayCheck && (session.moment === "before" || session.moment === "open");
  const rehearses = programme.crew && (session.moment === "before" || session.moment === "open");
  const hasFilm = programme.crew && view.runSheet.some(({ kind }) => kind === "film");
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: programmePath(programme.slug), label: t("programme:nav.programme") }}
        eyebrow={t("programme:session.of", { number: session.number, count: view.sessionsInAll })}
        title={session.title}
        lead={session.summary}
        actions={
          (rehearses || hasFilm || view.mayInvite || checks) && (
            <>
              {checks && <ButtonLink to={`${here}/check`}>{t("programme:session.check")}</ButtonLink>}
              {view.mayInvite && (
                <ButtonLink to={`${here}/invitations`}>{t("programme:session.invitations")}</ButtonLink>
              )}
              {hasFilm && <ButtonLink to={`${here}/film`}>{t("programme:session.prepareFilm")}</ButtonLink>}
              {rehearses && <ButtonLink to={`${here}/rehearsal`}>{t("programme:session.rehearse")}</ButtonLink>}
            </>
          )
        }
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-6">
          <JoinPanel {...view} />
          {answer}
        </div>
        <SessionWhen {...view} />
        <Sections>
          {view.over && <SessionRecord {...view} record={record} debate={debate} />}
          {!view.over && view.readiness && (
            <SessionReadiness sites={view.sites} lines={view.readiness} timeZone={view.reader.timeZone} />
          )}
          <SessionPreparation {...view} />
          {session.moment === "open" && !view.over && <SessionAttendance {...view} />}
          <SessionQuestions {...view} />
        </Sections>
      </div>
    </ProgrammeFrame>
  );
}
