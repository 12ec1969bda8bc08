import { Link } from "@remix-run/react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { SiteMark } from "../../../../ui/site-mark";
import { type Column, Table } from "../../../../ui/table";
import type { Feature } from "../features";
import { figureText } from "../figure-text";
import type { CityLine } from "../views";
import { RadarChart } from "./radar-chart";

/** Quiet hues and dashes, so that five lines are told apart without colour too. */
const looks = [
  { look: "text-country-bg" },
  { look: "text-country-hr", dash: "8 4" },
  { look: "text-country-rs", dash: "2 4" },
  { look: "text-country-tr", dash: "12 3 2 3" },
  { look: "text-country-ru", dash: "5 2" },
];

/** All cities with their newest scores, for the crew: chart, table, and how many have answered. */
export function CitiesView({ cities, features, slug }: { cities: CityLine[]; features: Feature[]; slug: string }) {
  const t = useT();
  const language = useLanguage();
  const newest = ({ scores }: CityLine) => (scores.after.people > 0 ? scores.after : scores.before);
  const columns: Column<CityLine>[] = [
    {
      id: "city",
      label: t("assessment:cities.city"),
      cell: ({ city, country }) => <SiteMark {...{ city, country }} />,
    },
    {
      id: "answered",
      label: t("assessment:cities.answered"),
      cell: ({ scores, named }) =>
        t("assessment:cities.answeredOf", { before: scores.before.people, after: scores.after.people, named }),
    },
    ...features.map(
      ({ id, title }): Column<CityLine> => ({
        id,
        label: title,
        number: true,
        cell: (line) => figureText(newest(line).features[id], language, t),
      }),
    ),
    {
      id: "show",
      label: t("assessment:cities.show"),
      cell: ({ slug: city, city: name }) => (
        <span className="flex gap-4">
          <Link to={`?city=${city}#result`} aria-label={t("assessment:result.title", { city: name })}>
            {t("assessment:cities.show")}
          </Link>
          <Link to={`/programmes/${slug}/plan/${city}`} aria-label={t("assessment:cities.planOf", { city: name })}>
            {t("assessment:cities.plan")}
          </Link>
        </span>
      ),
    },
  ];
  return (
    <div className="flex flex-col gap-6">
      <RadarChart
        label={t("assessment:cities.chart")}
        axes={features.map(({ title }) => title)}
        lines={cities.map((line, i) => ({
          id: line.slug,
          label: line.city,
          values: features.map(({ id }) => newest(line).features[id]?.mean ?? null),
          ...(looks[i % looks.length] ?? { look: "text-ink" }),
        }))}
      />
      <p className="text-14 text-muted">{t("assessment:cities.chartLines")}</p>
      <Table caption={t("assessment:cities.caption")} columns={columns} rows={cities} rowKey={(line) => line.slug} />
    </div>
  );
}
