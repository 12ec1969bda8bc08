import { useLanguage, useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { countryHue } from "../../../ui/site-mark";
import type { QuestionResult } from "../results";
import { formatNumber } from "./format-number";

/** The clear numbers as bars, one a city, and what they span. */
export function NumberChart({ question }: { question: QuestionResult }) {
  const t = useT();
  const language = useLanguage();
  const { numbers, unit } = question;
  if (!numbers) return null;
  const say = (value: number) => `${formatNumber(value, language)}${unit ? ` ${unit}` : ""}`;
  const clear = question.answers.flatMap((answer) =>
    answer.number === null ? [] : [{ ...answer, number: answer.number }],
  );
  const widest = Math.max(...clear.map(({ number }) => Math.abs(number)), Number.MIN_VALUE);
  const { least, middle, most } = numbers;
  return (
    <figure className="m-0">
      <ul aria-label={t("surveys:chart.number", { number: question.position })} className="flex flex-col gap-2">
        {clear.map(({ membershipId, city, name, country, number }) => (
          <li key={membershipId} className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
            <span className="text-15">{city ?? name}</span>
            <span className="flex items-center gap-3">
              <span aria-hidden="true" className="h-5 grow rounded bg-sunken">
                <span
                  style={{ width: `${Math.max(0.5, (Math.abs(number) / widest) * 100)}%` }}
                  className={cx("block h-5 rounded", countryHue(country ?? ""))}
                />
              </span>
              <span className="clock min-w-24 text-right text-15">{say(number)}</span>
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 text-14 text-muted">
        {clear.length === 1
          ? t("surveys:chart.one", { middle: say(middle) })
          : t("surveys:chart.spread", { least: say(least), middle: say(middle), most: say(most) })}
      </figcaption>
    </figure>
  );
}
