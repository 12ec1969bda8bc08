import { useLanguage, useT } from "../../../i18n/use-t";
import { formatInZone } from "../../../ui/format-in-zone";
import { Section } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import { Table } from "../../../ui/table";
import type { ReadinessLine, SiteView } from "../views";

interface Props {
  sites: SiteView[];
  lines: ReadinessLine[];
  /** The reader's. */
  timeZone: string;
}

/** For the crew: which city is not ready. */
export function SessionReadiness({ sites, lines, timeZone }: Props) {
  const t = useT();
  const rows = sites.map((site) => ({ site, line: lines.find((line) => line.siteSlug === site.slug) }));
  return (
    <Section id="readiness" title={t("programme:session.readiness")}>
      <Table
        caption={t("programme:session.readiness")}
        rows={rows}
        rowKey={({ site }) => site.slug}
        columns={[
          {
            id: "city",
            label: t("session:readiness.city"),
            cell: ({ site }) => <SiteMark city={site.city} country={site.country} />,
          },
          { id: "people", label: t("session:readiness.people"), number: true, cell: ({ line }) => line?.people ?? 0 },
          { id: "accepted", label: t("session:readiness.accepted"), cell: ({ line }) => <Invited line={line} /> },
          {
            id: "tested",
            label: t("session:readiness.tested"),
            cell: ({ line }) => <Tested test={line?.tested ?? null} timeZone={timeZone} />,
          },
          {
            id: "film",
            label: t("session:readiness.film"),
            number: true,
            cell: ({ line }) =>
              line?.film == null ? t("session:readiness.unknown") : `${Math.round(line.film * 100)} %`,
          },
        ]}
      />
    </Section>
  );
}

function Invited({ line }: { line: ReadinessLine | undefined }) {
  const t = useT();
  if (line?.accepted === true) return <Status tone="answered">{t("session:readiness.acceptedYes")}</Status>;
  if (line?.accepted === false) return <Status tone="problem">{t("session:readiness.acceptedNo")}</Status>;
  return <Status tone="waiting">{t(`session:readiness.${line?.invited ? "invited" : "notInvited"}`)}</Status>;
}

function Tested({ test, timeZone }: { test: ReadinessLine["tested"]; timeZone: string }) {
  const t = useT();
  const language = useLanguage();
  if (!test) return <Status tone="waiting">{t("session:readiness.unknown")}</Status>;
  const { date, time } = formatInZone(test.at, timeZone, language);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Status tone={test.ok ? "answered" : "problem"}>
        {t(`session:readiness.tested${test.ok ? "Yes" : "No"}`)}
        {test.media && ` · ${test.media.toUpperCase()}`}
      </Status>
      <span className="text-14 text-muted">{`${date}, ${time}`}</span>
    </span>
  );
}
