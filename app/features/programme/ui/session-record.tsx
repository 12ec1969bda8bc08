import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { EmptyState } from "../../../ui/empty-state";
import type { SessionView } from "../views";
import { SessionAttendance } from "./session-attendance";

type Props = Pick<SessionView, "attendance" | "attendanceHref"> & {
  /** What the journal tells. */
  record: ReactNode;
  /** Votes and arguments. */
  debate: ReactNode;
};

/** What stays of a session that has been held: its parts one under the other, those without content left out. */
export function SessionRecord({ record, debate, attendance, attendanceHref }: Props) {
  const t = useT();
  if (!record && !debate && attendance.length === 0)
    return <EmptyState title={t("programme:session.noRecord")}>{t("programme:session.noRecordText")}</EmptyState>;
  return (
    <>
      {record}
      {debate}
      <SessionAttendance attendance={attendance} attendanceHref={attendanceHref} />
    </>
  );
}
