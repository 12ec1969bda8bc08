import { useT } from "../../../i18n/use-t";
import { buttonClass } from "../../../ui/button";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { type Column, Table } from "../../../ui/table";
import { programmePath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { ReportTable } from "../report";

/** What the programme has brought, for the promoter: every table on the page, and all of them as files. */
export function ReportPage({ programme, tables }: { programme: ProgrammeRef; tables: ReportTable[] }) {
  const t = useT();
  const file = `/api${programmePath(programme.slug)}/report`;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `${programmePath(programme.slug)}/certificates`, label: t("archive:certificates.title") }}
        title={t("archive:report.title")}
        lead={t("archive:report.lead")}
        actions={(["pdf", "csv"] as const).map((kind) => (
          <a key={kind} href={`${file}.${kind}`} download className={buttonClass()}>
            {t(`archive:report.${kind}`)}
          </a>
        ))}
      />
      <Sections>
        {tables.map(({ id, title, head, rows, numbers }) => (
          <Section key={id} id={id} title={title}>
            <Table
              caption={title}
              rows={rows.map((cells, i) => ({ id: String(i), cells }))}
              rowKey={(row) => row.id}
              columns={head.map((label, i) => columnOf(label, i, numbers.includes(i)))}
            />
          </Section>
        ))}
        <p className="text-14 text-muted">{t("archive:report.times")}</p>
      </Sections>
    </ProgrammeFrame>
  );
}

const columnOf = (label: string, i: number, number: boolean): Column<{ id: string; cells: (string | number)[] }> => ({
  ...{ id: String(i), label, number },
  cell: ({ cells }) => cells[i],
});
