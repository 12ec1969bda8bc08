import { useT } from "../../../i18n/use-t";
import { Section } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import { Table } from "../../../ui/table";
import type { AttendanceLine, SessionView } from "../views";

/** Who was there and for how long; nothing while nobody was. */
export function SessionAttendance({ attendance, attendanceHref }: Pick<SessionView, "attendance" | "attendanceHref">) {
  const t = useT();
  if (attendance.length === 0) return null;
  return (
    <Section
      id="attendance"
      title={t("programme:session.attendance")}
      action={
        attendanceHref && (
          <a href={attendanceHref} download>
            {t("session:attendance.csv")}
          </a>
        )
      }
    >
      <Table
        caption={t("programme:session.attendance")}
        rows={attendance}
        rowKey={(line) => line.attendeeId}
        columns={[
          {
            id: "who",
            label: t("session:attendance.who"),
            cell: (line) => (line.country ? <SiteMark city={line.who} country={line.country} /> : line.who),
          },
          { id: "people", label: t("session:attendance.people"), cell: (line) => <People line={line} /> },
          { id: "minutes", label: t("session:attendance.minutes"), number: true, cell: (line) => line.minutes },
        ]}
      />
      <p className="mt-3 max-w-reading text-14 text-muted">{t("session:attendance.how")}</p>
    </Section>
  );
}

/** The people of a city; minutes stand beside those who were not there for all of it. */
function People({ line }: { line: AttendanceLine }) {
  const t = useT();
  const words = line.people.map(({ name, minutes }) =>
    minutes === line.minutes ? name : t("session:attendance.person", { name, minutes }),
  );
  return <>{words.join(", ")}</>;
}
