import { useT } from "../../../i18n/use-t";
import { EmptyState } from "../../../ui/empty-state";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { sessionPath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import { QuestionForm } from "./question-form";
import { QuestionSettings } from "./question-settings";
import { ThreadArticle } from "./thread-article";
import { ThreadSearch } from "./thread-search";
import type { QuestionsView, Refused } from "./view";

interface Props extends QuestionsView {
  /** What the form that was just taken has done. */
  said: string | null;
  refused: Refused | null;
}

/** A session's questions: the form, then every question with its answers. */
export function QuestionsPage(props: Props) {
  const t = useT();
  const { programme, session, threads, inAll, search, may, refused } = props;
  const { number, title } = session;
  const elsewhere = refused && !["ask", "answer", "edit"].includes(refused.intent);
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: sessionPath(programme.slug, number), label: t("questions:up", { number }) }}
        eyebrow={t("questions:eyebrow", { number, title })}
        title={t("questions:title")}
        lead={leadOf(props.experts, t)}
      />
      <Sections>
        <Said {...props} />
        {elsewhere && (
          <Notice role="alert" tone="problem">
            {refused.error}
          </Notice>
        )}
        {may.ask && <QuestionForm once={props.askOnce} refused={refused} mailAddress={props.mailAddress} />}
        <Section
          id="list"
          title={t("questions:list")}
          action={inAll > 0 && <span className="text-muted">{t("questions:count", { count: inAll })}</span>}
        >
          {inAll > 0 && <ThreadSearch search={search} order={props.order} />}
          {search && (
            <p role="status" className="text-15 text-muted">
              {t("questions:search.found", { count: threads.length, search })}
            </p>
          )}
          {threads.length === 0 ? (
            <EmptyState title={t(search ? "questions:search.none" : "questions:none")}>
              {t(search ? "questions:search.noneText" : "questions:noneText")}
            </EmptyState>
          ) : (
            threads.map((thread) => <ThreadArticle key={thread.id} thread={thread} {...props} />)
          )}
        </Section>
        <QuestionSettings {...props} />
      </Sections>
    </ProgrammeFrame>
  );
}

const leadOf = (experts: string[], t: ReturnType<typeof useT>) =>
  experts.length === 0
    ? t("questions:leadNoExpert")
    : t("questions:lead", { count: experts.length, experts: experts.join(", ") });

/** What the form that was just sent has done. */
function Said({ said, moderated, may }: Props) {
  const t = useT();
  if (!said) return null;
  const waits = moderated && !may.moderate;
  const key = said === "asked" ? (waits ? "sentWaits" : "sent") : said === "answered" ? "answer.done" : "done";
  return <Notice role="status">{t(`questions:${key}`)}</Notice>;
}
