import { useT } from "../../../i18n/use-t";
import { EmptyState } from "../../../ui/empty-state";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { sessionPath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { ThreadView } from "../wire";
import { QuestionForm } from "./question-form";
import { ThreadArticle } from "./thread-article";

export interface QuestionsView {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  expert: string | null;
  threads: ThreadView[];
  timeZone: string;
  /** Ids for the next question and for each thread's answer; null where the reader may not. */
  askOnce: string | null;
  answerOnce: Record<string, string> | null;
  mailAddress: string;
}

interface Props extends QuestionsView {
  said: "asked" | "answered" | null;
  refused: { text: string; error: string } | null;
}

/** A session's questions: the form, then every question with its answers. */
export function QuestionsPage(props: Props) {
  const t = useT();
  const { programme, session, threads, said } = props;
  const { number, title } = session;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: sessionPath(programme.slug, number), label: t("questions:up", { number }) }}
        eyebrow={t("questions:eyebrow", { number, title })}
        title={t("questions:title")}
        lead={props.expert ? t("questions:lead", { expert: props.expert }) : t("questions:leadNoExpert")}
      />
      <Sections>
        {said && <Notice role="status">{t(said === "asked" ? "questions:sent" : "questions:answer.done")}</Notice>}
        {props.askOnce && <QuestionForm once={props.askOnce} refused={props.refused} mailAddress={props.mailAddress} />}
        <Section
          id="list"
          title={t("questions:list")}
          action={
            threads.length > 0 && <span className="text-muted">{t("questions:count", { count: threads.length })}</span>
          }
        >
          {threads.length === 0 ? (
            <EmptyState title={t("questions:none")}>{t("questions:noneText")}</EmptyState>
          ) : (
            <div className="-mt-4">
              {threads.map((thread) => (
                <ThreadArticle
                  key={thread.id}
                  thread={thread}
                  timeZone={props.timeZone}
                  answerOnce={props.answerOnce?.[thread.id] ?? null}
                />
              ))}
            </div>
          )}
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}
