import { useT } from "../../../i18n/use-t";
import { Section } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import { Table } from "../../../ui/table";
import type { ReadinessLine, SiteView } from "../views";

/** For the crew: which city is not ready. */
export function SessionReadiness({ sites, lines }: { sites: SiteView[]; lines: ReadinessLine[] }) {
  const t = useT();
  const rows = sites.map((site) => ({ site, line: lines.find((line) => line.siteSlug === site.slug) }));
  const verdict = (value: boolean | null | undefined, yes: string, no: string) => {
    if (value === true) return <Status tone="answered">{t(yes)}</Status>;
    if (value === false) return <Status tone="problem">{t(no)}</Status>;
    return <Status tone="waiting">{t("programme:readiness.unknown")}</Status>;
  };
  return (
    <Section id="readiness" title={t("programme:session.readiness")}>
      <Table
        caption={t("programme:session.readiness")}
        rows={rows}
        rowKey={({ site }) => site.slug}
        columns={[
          {
            id: "city",
            label: t("programme:readiness.city"),
            cell: ({ site }) => <SiteMark city={site.city} country={site.country} />,
          },
          { id: "people", label: t("programme:readiness.people"), number: true, cell: ({ line }) => line?.people ?? 0 },
          {
            id: "accepted",
            label: t("programme:readiness.accepted"),
            cell: ({ line }) =>
              verdict(line?.accepted, "programme:readiness.acceptedYes", "programme:readiness.acceptedNo"),
          },
          {
            id: "tested",
            label: t("programme:readiness.tested"),
            cell: ({ line }) => verdict(line?.tested, "programme:readiness.testedYes", "programme:readiness.testedNo"),
          },
          {
            id: "film",
            label: t("programme:readiness.film"),
            number: true,
            cell: ({ line }) =>
              line?.film == null ? t("programme:readiness.unknown") : `${Math.round(line.film * 100)} %`,
          },
        ]}
      />
    </Section>
  );
}
