import { useLanguage, useT } from "../../../../i18n/use-t";
import { Notice } from "../../../../ui/notice";
import { type Column, Table } from "../../../../ui/table";
import type { Feature } from "../features";
import { figureText, scoreText } from "../figure-text";
import type { CityResult } from "../views";
import { RadarChart } from "./radar-chart";

interface Props {
  result: CityResult;
  features: Feature[];
}

interface Row {
  id: string;
  title: string;
}

/** A city's scores: radar chart, the same figures as tables, and what to do first. */
export function CityResultView({ result, features }: Props) {
  const t = useT();
  const { city, scores, average, advice } = result;
  const { before, after } = scores;
  if (before.people + after.people === 0) return <p className="text-muted">{t("assessment:result.none", { city })}</p>;
  const all = average.after ?? average.before;
  const means = (figures: Record<string, { mean: number } | null> | null) =>
    features.map(({ id }) => figures?.[id]?.mean ?? null);
  return (
    <div className="flex flex-col gap-8">
      <p>{t("assessment:result.people", { before: before.people, after: after.people })}</p>
      <div className="grid items-center gap-8 lg:grid-cols-2">
        <RadarChart
          label={t("assessment:chart.label")}
          axes={features.map(({ title }) => title)}
          lines={[
            { id: "all", label: t("assessment:average"), values: means(all), look: "text-muted", dash: "1 4" },
            {
              id: "before",
              label: t("assessment:before"),
              values: means(before.features),
              look: "text-copper",
              dash: "7 4",
            },
            { id: "after", label: t("assessment:after"), values: means(after.features), look: "text-accent" },
          ]}
        />
        {advice && (
          <Notice
            title={
              advice.first ? t("assessment:advice.first", { feature: advice.first.title }) : t("assessment:advice.firm")
            }
          >
            {advice.first && <AdviceReason mean={advice.first.mean} />}
            <p className="mt-2">{advice.text}</p>
            {advice.resting.length > 0 && (
              <p className="mt-2">{t("assessment:advice.resting", { features: advice.resting.join(", ") })}</p>
            )}
          </Notice>
        )}
      </div>
      <FigureTable
        caption={t("assessment:table.caption")}
        first={t("assessment:table.feature")}
        rows={features}
        result={result}
        of={(score, id) => score.features[id]}
        all={all}
      />
      <p className="text-14 text-muted">
        {t("assessment:spread")} {t(all ? "assessment:result.averageShown" : "assessment:result.averageHidden")}
      </p>
      <FigureTable
        caption={t("assessment:table.statements")}
        first={t("assessment:table.statement")}
        rows={features.flatMap(({ statements }) => statements.map(({ id, text }) => ({ id, title: text })))}
        result={result}
        of={(score, id) => score.statements[id]}
      />
    </div>
  );
}

function AdviceReason({ mean }: { mean: number | null }) {
  const t = useT();
  const language = useLanguage();
  if (mean === null) return <p>{t("assessment:advice.unknown")}</p>;
  return <p>{t("assessment:advice.score", { mean: scoreText(mean, language) })}</p>;
}

interface TableProps {
  caption: string;
  first: string;
  rows: Row[];
  result: CityResult;
  of(score: CityResult["scores"]["before"], id: string): Parameters<typeof figureText>[0];
  /** The average of the cities, where it is shown. */
  all?: Record<string, Parameters<typeof figureText>[0]> | null;
}

function FigureTable({ caption, first, rows, result, of, all }: TableProps) {
  const t = useT();
  const language = useLanguage();
  const { before, after } = result.scores;
  const say = (figure: Parameters<typeof figureText>[0]) => figureText(figure, language, t);
  const columns: Column<Row>[] = [
    { id: "title", label: first, cell: ({ title }) => title },
    { id: "before", label: t("assessment:before"), number: true, cell: ({ id }) => say(of(before, id)) },
    { id: "after", label: t("assessment:after"), number: true, cell: ({ id }) => say(of(after, id)) },
    ...(all ? [{ id: "all", label: t("assessment:average"), number: true, cell: ({ id }: Row) => say(all[id]) }] : []),
  ];
  return <Table showCaption caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
