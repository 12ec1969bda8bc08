import { Link } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import { PageTitle, Section, Sections } from "../../../../ui/page-title";
import { SiteMark } from "../../../../ui/site-mark";
import { Status } from "../../../../ui/status";
import { Table } from "../../../../ui/table";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import type { Completeness } from "../completeness";
import { CaseStatus } from "./case-page";

export interface CaseLine {
  slug: string;
  city: string;
  country: string;
  given: boolean;
  /** Null for somebody who may not read the case yet. */
  completeness: Completeness | null;
  pages: number;
}

/** Every city's case, and how far it is. */
export function CasesPage({ programme, lines }: { programme: ProgrammeRef; lines: CaseLine[] }) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("cases:title")} lead={t("cases:lead")} />
      <Sections>
        <Section id="cases" title={t("cases:list")}>
          <Table
            caption={t("cases:list")}
            rows={lines}
            rowKey={({ slug }) => slug}
            columns={[
              {
                id: "city",
                label: t("cases:column.city"),
                cell: ({ slug, city, country }) => (
                  <Link to={slug}>
                    <SiteMark city={city} country={country} />
                  </Link>
                ),
              },
              {
                id: "state",
                label: t("cases:column.state"),
                cell: ({ given, completeness }) =>
                  completeness ? (
                    <CaseStatus {...{ given, completeness }} />
                  ) : (
                    <Status tone="waiting">{t("cases:state.writing")}</Status>
                  ),
              },
              {
                id: "missing",
                label: t("cases:column.missing"),
                wideOnly: true,
                cell: ({ completeness }) => (completeness ? <Missing {...completeness} /> : "–"),
              },
              {
                id: "slides",
                label: t("cases:column.slides"),
                cell: ({ completeness, pages }) =>
                  completeness && pages > 0 ? (
                    <span className="whitespace-nowrap">{t("cases:pages", { count: pages })}</span>
                  ) : (
                    "–"
                  ),
              },
            ]}
          />
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}

function Missing({ missing }: Completeness) {
  const t = useT();
  if (missing.length === 0) return <>{t("cases:nothingMissing")}</>;
  return <>{missing.map((part) => t(`cases:part.${part}`)).join(", ")}</>;
}
