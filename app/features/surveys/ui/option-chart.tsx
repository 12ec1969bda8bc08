import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { countryHue } from "../../../ui/site-mark";
import type { QuestionResult } from "../results";
import { letterOf } from "../round";

/** How often each option was chosen: one block a city, with the cities' names beside the count. */
export function OptionChart({ question }: { question: QuestionResult }) {
  const t = useT();
  const most = Math.max(1, ...question.counts);
  return (
    <ul aria-label={t("surveys:chart.choice", { number: question.position })} className="flex flex-col gap-3">
      {question.options.map((option, i) => {
        const chosen = question.answers.filter(({ choice }) => choice === i);
        const cities = chosen.map(({ city, name }) => city ?? name).join(", ");
        return (
          <li key={option} className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
            <span className="text-15">
              <span className="text-muted">{letterOf(i)})</span> {option}
            </span>
            <span className="flex flex-col gap-1">
              <span aria-hidden="true" className="flex h-5 gap-0.5 rounded bg-sunken">
                {chosen.map(({ membershipId, country }) => (
                  <span
                    key={membershipId}
                    style={{ width: `${100 / most}%` }}
                    className={cx("rounded-[2px]", countryHue(country ?? ""))}
                  />
                ))}
              </span>
              <span className="text-14 text-muted">
                {chosen.length > 0
                  ? t("surveys:chart.times", { count: chosen.length, cities })
                  : t("surveys:chart.never")}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
