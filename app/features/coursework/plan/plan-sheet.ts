import type { Block, Sheet } from "../../../ports/pdf";
import { dayText } from "./day-text";
import { fates, levels, type PlanFields, stateOf, steps } from "./fields";

type Say = (key: string, values?: Record<string, string | number>) => string;
type Frame = Pick<Sheet, "above" | "language" | "at" | "zone">;

/** A city's transfer plan as a document: what is kept, changed and dropped, then step by step. */
export function planSheet(plan: { city: string; version: number; fields: PlanFields }, frame: Frame, t: Say): Sheet {
  const { city, version, fields } = plan;
  const said = (name: string) => fields[name] ?? t("plan:empty");
  const stepBlocks = steps.flatMap((step, i): Block[] => [
    { kind: "heading", text: t("plan:step", { number: i + 1, name: t(`plan:step.${step}`) }) },
    {
      kind: "facts",
      rows: [
        [t("plan:owner"), said(`${step}.owner`)],
        [t("plan:date"), dayText(fields[`${step}.date`], frame.language) ?? t("plan:empty")],
        [t("plan:state"), t(`plan:state.${stateOf(fields, step)}`)],
        ...levels.map((level): [string, string] => [t(`plan:level.${level}`), said(`${step}.${level}`)]),
      ],
    },
  ]);
  return {
    ...frame,
    title: t("plan:sheet.title", { city }),
    look: "report",
    blocks: [
      { kind: "text", text: t("plan:sheet.version", { version }), quiet: true },
      ...fates.flatMap((fate): Block[] => [
        { kind: "heading", text: t(`plan:fate.${fate}`) },
        { kind: "text", text: said(fate) },
      ]),
      ...stepBlocks,
    ],
  };
}
