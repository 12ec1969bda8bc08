import type { Block, Drawing, Shape, Sheet } from "../../../ports/pdf";
import type { Feature } from "./features";
import { figureText } from "./figure-text";
import { radarBox, radarMiddle, rings, shapeOf, spokes } from "./radar";
import type { Figure } from "./score";
import type { CityResult } from "./views";

type Say = (key: string, values?: Record<string, string | number>) => string;
type Frame = Pick<Sheet, "above" | "language" | "at" | "zone">;

const ink = { line: "#ddd5c8", before: "#b4632d", after: "#1f5c46", average: "#5b625c" };

/** A city's self-assessment as a document: radar chart, the same as a table, the advice and each statement. */
export function assessmentSheet(
  result: CityResult,
  features: readonly Feature[],
  source: string,
  frame: Frame,
  t: Say,
): Sheet {
  const { city, scores, average, advice } = result;
  const meanWith = (figure: Figure | null | undefined) => figureText(figure, frame.language, t);
  const all = average.after ?? average.before;
  const table: Block = {
    kind: "table",
    head: [t("assessment:table.feature"), t("assessment:before"), t("assessment:after"), t("assessment:average")],
    rows: features.map(({ id, title }) => [
      title,
      meanWith(scores.before.features[id]),
      meanWith(scores.after.features[id]),
      meanWith(all?.[id]),
    ]),
    columns: [3, 2, 2, 2],
  };
  const statements: Block[] = features.flatMap(({ title, statements }) => [
    { kind: "heading", text: title },
    {
      kind: "table",
      head: [t("assessment:table.statement"), t("assessment:before"), t("assessment:after")],
      rows: statements.map(({ id, text }) => [
        text,
        meanWith(scores.before.statements[id]),
        meanWith(scores.after.statements[id]),
      ]),
      columns: [5, 2, 2],
    },
  ]);
  const adviceTitle = advice?.first
    ? t("assessment:advice.first", { feature: advice.first.title })
    : t("assessment:advice.firm");
  return {
    ...frame,
    title: t("assessment:sheet.title", { city }),
    look: "report",
    blocks: [
      {
        kind: "text",
        text: t("assessment:sheet.people", { before: scores.before.people, after: scores.after.people }),
      },
      radarDrawing(result, features),
      { kind: "text", text: t("assessment:chart.lines"), quiet: true },
      table,
      { kind: "text", text: t("assessment:spread"), quiet: true },
      ...(advice
        ? ([
            { kind: "heading", text: adviceTitle },
            { kind: "text", text: advice.text },
          ] as Block[])
        : []),
      ...statements,
      { kind: "text", text: source, quiet: true },
    ],
  };
}

function radarDrawing({ scores, average }: CityResult, features: readonly Feature[]): Drawing {
  const axes = spokes(features.length);
  const [x0, y0] = radarMiddle;
  const grid = [...rings(features.length), ...axes.map(({ end: [x, y] }) => `M${x0} ${y0}L${x} ${y}`)];
  const line = (figures: Record<string, Figure | null> | null, stroke: string, dash?: string): Shape[] => {
    const { path, points } = shapeOf(features.map(({ id }) => figures?.[id]?.mean ?? null));
    const dots = points.map(([x, y]): Shape => ({ kind: "path", d: dot(x, y), fill: stroke }));
    return path === "" ? [] : [{ kind: "path", d: path, stroke, line: 1.4, dash }, ...dots];
  };
  return {
    kind: "drawing",
    box: radarBox,
    width: 440,
    shapes: [
      ...grid.map((d): Shape => ({ kind: "path", d, stroke: ink.line, line: 0.6 })),
      ...line(average.after ?? average.before, ink.average, "1 3"),
      ...line(scores.before.features, ink.before, "5 3"),
      ...line(scores.after.features, ink.after),
      ...axes.map(({ label }, i): Shape => ({ kind: "words", text: features[i]?.title ?? "", size: 9, ...label })),
    ],
  };
}

const dot = (x: number, y: number) => `M${x - 2} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z`;
