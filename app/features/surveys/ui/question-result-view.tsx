import { useLanguage, useT } from "../../../i18n/use-t";
import { Disclosure } from "../../../ui/disclosure";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import { Table } from "../../../ui/table";
import type { AnswerView, QuestionResult } from "../results";
import { letterOf } from "../round";
import { Day } from "./day";
import { formatNumber } from "./format-number";
import { NumberChart } from "./number-chart";
import { OptionChart } from "./option-chart";
import { ReadByHand } from "./read-by-hand";

interface Props {
  question: QuestionResult;
  timeZone: string;
  /** Where unclear answers can be read by hand. */
  mayManage: boolean;
}

/** One question: its chart, then every city's answer. */
export function QuestionResultView({ question, timeZone, mayManage }: Props) {
  const t = useT();
  const { position, text, kind, answers } = question;
  return (
    <article aria-labelledby={`question-${position}`} className="flex flex-col gap-5 border-b border-line py-6">
      <h3 id={`question-${position}`} className="max-w-reading font-serif text-18 font-[560]">
        <span className="text-muted">{position}.</span> {text}
      </h3>
      {answers.length === 0 ? (
        <p className="text-muted">{t("surveys:table.none")}</p>
      ) : (
        <>
          {kind === "choice" && <OptionChart question={question} />}
          {kind === "number" && <NumberChart question={question} />}
          <Table
            caption={`${position}. ${text}`}
            rows={answers}
            rowKey={(answer) => answer.membershipId}
            columns={[
              { id: "city", label: t("surveys:table.city"), cell: (answer) => <Who {...answer} /> },
              {
                id: "answer",
                label: t("surveys:table.answer"),
                cell: (answer) => <Answer question={question} answer={answer} mayManage={mayManage} />,
              },
              {
                id: "came",
                label: t("surveys:table.came"),
                wideOnly: true,
                cell: ({ at, source }) => (
                  <span className="text-14 whitespace-nowrap text-muted">
                    <Day at={at} timeZone={timeZone} text={(date) => t(`surveys:source.${source}`, { date })} />
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </article>
  );
}

/** A city with its mark; people of no city by name. */
export function Who({ city, country, name }: { city: string | null; country: string | null; name: string }) {
  if (!city || !country) return <span>{name}</span>;
  return (
    <span className="inline-flex flex-col">
      <SiteMark city={city} country={country} />
      {name !== city && <span className="text-14 font-normal text-muted">{name}</span>}
    </span>
  );
}

function Answer({ question, answer, mayManage }: { question: QuestionResult; answer: AnswerView; mayManage: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { choice, number, text, unclear, earlier } = answer;
  const clear =
    choice !== null
      ? `${letterOf(choice)}) ${question.options[choice] ?? ""}`
      : number !== null
        ? `${formatNumber(number, language)}${question.unit ? ` ${question.unit}` : ""}`
        : null;
  return (
    <div className="flex min-w-48 flex-col items-start gap-1">
      {clear && <span>{clear}</span>}
      {clear !== text && (
        <span className={`max-w-reading break-words whitespace-pre-line ${clear ? "text-14 text-muted" : ""}`}>
          {text}
        </span>
      )}
      {unclear && (
        <span className="mt-1 flex flex-wrap items-center gap-2">
          <Status tone="hold">{t("surveys:unclear")}</Status>
          <span className="text-14 text-muted">{t(`surveys:unclear.${unclear}`)}</span>
        </span>
      )}
      {unclear && mayManage && <ReadByHand question={question} answer={answer} />}
      {earlier.length > 0 && (
        <Disclosure summary={t("surveys:earlier", { count: earlier.length })} className="text-14">
          <ul className="text-muted">
            {earlier.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: earlier answers only ever grow at the end
              <li key={at} className="break-words whitespace-pre-line">
                {words}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
