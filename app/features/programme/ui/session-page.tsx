import { useT } from "../../../i18n/use-t";
import { PageTitle, Sections } from "../../../ui/page-title";
import type { SessionView } from "../views";
import { JoinPanel } from "./join-panel";
import { programmePath } from "./paths";
import { ProgrammeFrame } from "./programme-frame";
import { SessionPreparation } from "./session-preparation";
import { SessionQuestions } from "./session-questions";
import { SessionReadiness } from "./session-readiness";
import { SessionRecord } from "./session-record";
import { SessionWhen } from "./session-when";

/** A session's one page through its three moments: before, open, held. */
export function SessionPage(view: SessionView) {
  const t = useT();
  const { programme, session } = view;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: programmePath(programme.slug), label: t("programme:nav.programme") }}
        eyebrow={t("programme:session.of", { number: session.number, count: view.sessionsInAll })}
        title={session.title}
        lead={session.summary}
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)] lg:grid-rows-[auto_1fr]">
        <JoinPanel {...view} />
        <SessionWhen {...view} />
        <Sections>
          {session.moment === "after" && <SessionRecord {...view} />}
          {session.moment !== "after" && view.readiness && (
            <SessionReadiness sites={view.sites} lines={view.readiness} />
          )}
          <SessionPreparation {...view} />
          <SessionQuestions {...view} />
        </Sections>
      </div>
    </ProgrammeFrame>
  );
}
