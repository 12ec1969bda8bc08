import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { EmptyState } from "../../../ui/empty-state";
import { Section } from "../../../ui/page-title";
import type { SessionView } from "../views";
import { SessionAttendance } from "./session-attendance";
import { VoteResult } from "./vote-result";

type Props = Pick<SessionView, "votes" | "attendance" | "attendanceHref"> & {
  /** What the journal tells. */
  record: ReactNode;
};

/** What stays of a session that has been held: its parts one under the other, those without content left out. */
export function SessionRecord({ record, votes, attendance, attendanceHref }: Props) {
  const t = useT();
  if (!record && votes.length === 0 && attendance.length === 0)
    return <EmptyState title={t("programme:session.noRecord")}>{t("programme:session.noRecordText")}</EmptyState>;
  return (
    <>
      {record}
      {votes.length > 0 && (
        <Section id="votes" title={t("programme:session.votes")}>
          {votes.map((vote) => (
            <VoteResult key={vote.question} vote={vote} />
          ))}
        </Section>
      )}
      <SessionAttendance attendance={attendance} attendanceHref={attendanceHref} />
    </>
  );
}
