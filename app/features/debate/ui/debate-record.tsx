import "../../../i18n/debate-texts";
import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { Section } from "../../../ui/page-title";
import type { DebateRecord as Record } from "../read-debate";
import { sides } from "../state";
import { VoteResult } from "./vote-result";

interface Props {
  record: Record;
  cities: readonly { slug: string; city: string }[];
}

/** What stays of votes and arguments on the session's page. */
export default function DebateRecord({ record, cities }: Props) {
  const t = useT();
  const cityOf = (slug: string) => cities.find((site) => site.slug === slug)?.city ?? slug;
  return (
    <Section id="votes" title={t("debate:record")}>
      <div className="flex flex-col gap-10">
        {record.votes.map((vote) => (
          <section key={vote.id} aria-labelledby={vote.id} className="flex max-w-3xl flex-col gap-3">
            <h3 id={vote.id} className="font-serif text-18">
              {vote.question}
              {vote.phase && <span className="block text-14 text-muted">{t(`debate:vote.${vote.phase}`)}</span>}
            </h3>
            <VoteResult vote={vote} cityOf={cityOf} />
          </section>
        ))}
        {record.arguments.length > 0 && (
          <div className="grid gap-6 sm:grid-cols-2">
            {sides.map((side) => (
              <section key={side} aria-label={t(`debate:arguments.${side}`)}>
                <h3 className="border-b border-line pb-1 font-semibold">
                  {t(`debate:arguments.${side}`)}{" "}
                  <span className="clock text-14 font-normal text-muted">
                    {t("debate:arguments.time", { time: formatClock(record.spoken[side]) })}
                  </span>
                </h3>
                <ul className="flex flex-col gap-1 pt-1">
                  {record.arguments
                    .filter((one) => one.side === side)
                    .map((one) => (
                      <li key={one.id}>
                        {one.text} <span className="text-14 text-muted">· {one.name}</span>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
