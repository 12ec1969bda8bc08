import { CalendarPlus } from "lucide-react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { formatInZone } from "../../../ui/format-in-zone";
import { LocalTime } from "../../../ui/local-time";
import { SiteMark } from "../../../ui/site-mark";
import type { SessionView } from "../views";
import { cityTimes } from "./city-times";

type Props = Pick<SessionView, "session" | "sites" | "reader" | "runSheet" | "calendarHref">;

/** Kinds whose name tells more than the title. */
const loud = new Set(["film", "debate", "showcase"]);

/** When: the reader's zone first, every city under it; then how the time is spent. */
export function SessionWhen({ session, sites, reader, runSheet, calendarHref }: Props) {
  const t = useT();
  const language = useLanguage();
  const end = formatInZone(session.endsAt, reader.timeZone, language).time;
  return (
    <aside className="flex flex-col gap-10 lg:row-span-2" aria-label={t("programme:session.when")}>
      <section aria-labelledby="when">
        <h2 id="when" className="border-b border-line pb-2 font-serif text-22 font-[560]">
          {t("programme:session.when")}
        </h2>
        <p className="mt-4 text-14 text-muted">{t("programme:session.yourTime")}</p>
        <p>
          <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="date" />
        </p>
        <p className="font-serif text-40">
          <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="time" />
        </p>
        <p className="clock text-muted">{t("programme:session.untilTime", { time: end })}</p>
        <h3 className="mt-5 mb-1 text-14 text-muted">{t("programme:session.inCities")}</h3>
        <ul>
          {cityTimes(session.startsAt, sites, reader.timeZone, language).map((row) => (
            <li key={row.sites[0]?.slug} className="flex gap-4 border-t border-line py-2 first:border-t-0">
              <span className="clock w-12 shrink-0 font-semibold">{row.time}</span>
              <span className="flex flex-wrap gap-x-5 gap-y-1">
                {row.sites.map((site) => (
                  <SiteMark key={site.slug} city={site.city} country={site.country} />
                ))}
                {row.otherDate && <span className="w-full text-14 text-muted">{row.otherDate}</span>}
              </span>
            </li>
          ))}
        </ul>
        {calendarHref && session.moment !== "after" && session.moment !== "off" && (
          <p className="mt-4 flex items-center gap-2">
            <CalendarPlus size={18} strokeWidth={1.5} aria-hidden="true" className="text-muted" />
            <a href={calendarHref}>{t("programme:session.calendar")}</a>
          </p>
        )}
      </section>
      {runSheet.length > 0 && (
        <section aria-labelledby="run-sheet">
          <h2 id="run-sheet" className="border-b border-line pb-2 font-serif text-22 font-[560]">
            {t("programme:session.runSheet")}
          </h2>
          <ol>
            {runSheet.map((item) => (
              <li key={item.id} className="flex gap-4 border-b border-line py-2 last:border-b-0">
                <span className="clock w-12 shrink-0 text-muted">{item.minutes}′</span>
                <span>
                  {item.title}
                  {loud.has(item.kind) && (
                    <span className="block text-14 text-copper">{t(`programme:kind.${item.kind}`)}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}
