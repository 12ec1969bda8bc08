import { useLanguage, useT } from "../../../../i18n/use-t";
import { dayText } from "../day-text";
import { fates, levels, type PlanFields, stateOf, steps } from "../fields";

/** The plan to read. */
export function PlanText({ fields }: { fields: PlanFields }) {
  const t = useT();
  const language = useLanguage();
  const said = (name: string) => fields[name] ?? t("plan:empty");
  return (
    <div className="flex max-w-reading flex-col gap-8">
      {fates.map((fate) => (
        <div key={fate}>
          <h3 className="font-semibold">{t(`plan:fate.${fate}`)}</h3>
          <p className="break-words whitespace-pre-line">{said(fate)}</p>
        </div>
      ))}
      {steps.map((step, i) => (
        <div key={step}>
          <h3 className="font-serif text-18 font-[560]">
            {t("plan:step", { number: i + 1, name: t(`plan:step.${step}`) })}
          </h3>
          <p className="text-15 text-muted">
            {t(`plan:state.${stateOf(fields, step)}`)} · {said(`${step}.owner`)} ·{" "}
            {dayText(fields[`${step}.date`], language) ?? t("plan:noDate")}
          </p>
          <dl className="mt-2 flex flex-col gap-2">
            {levels.map((level) => (
              <div key={level}>
                <dt className="text-14 text-muted">{t(`plan:level.${level}`)}</dt>
                <dd className="break-words whitespace-pre-line">{said(`${step}.${level}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
