import { Link } from "@remix-run/react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { Flag } from "../../../ui/flag";
import { formatInZone } from "../../../ui/format-in-zone";
import { LocalTime } from "../../../ui/local-time";
import type { ProgrammeView, ReaderView, SessionLine, SiteView } from "../views";
import { CityLine } from "./city-line";
import { clockChanges } from "./city-times";
import { MomentStatus } from "./moment-status";
import { sessionPath } from "./paths";

type Props = Pick<ProgrammeView, "sessions" | "sites" | "reader"> & { slug: string };

/** The sessions with the reader's own time first and every city's beside it; a list where a table would not fit. */
export function Timetable(props: Props) {
  const t = useT();
  const changes = clockChanges(props.sessions, props.sites);
  return (
    <>
      <Wide {...props} />
      <Narrow {...props} />
      {changes.map((number) => (
        <p key={number} className="mt-4 max-w-reading text-14 text-muted">
          {t("programme:clockChange", { number })}
        </p>
      ))}
    </>
  );
}

const head = "border-b border-edge pb-2 text-14 font-semibold";
const cell = "border-b border-line py-5 align-top";

function Wide({ slug, sessions, sites, reader }: Props) {
  const t = useT();
  const zone = formatInZone(sessions[0]?.startsAt ?? 0, reader.timeZone, useLanguage()).zone;
  const others = elsewhere(sites, reader);
  return (
    <table className="w-full border-collapse text-left max-lg:hidden">
      <caption className="sr-only">{t("programme:timetable")}</caption>
      <thead>
        <tr className="align-bottom text-muted">
          <th scope="col" className={cx(head, "w-2/5")}>
            {t("programme:session")}
          </th>
          <th scope="col" className={cx(head, "bg-accent-quiet px-4 pt-2 text-accent")}>
            {t("programme:yourTime", { zone })}
          </th>
          {others.map((site) => (
            <th key={site.slug} scope="col" className={cx(head, "pl-6")}>
              <span className="flex flex-col gap-1.5">
                <Flag country={site.country} />
                {site.city}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.number}>
            <th scope="row" className={cx(cell, "pr-8 font-normal")}>
              <Title slug={slug} session={session} />
            </th>
            <td className={cx(cell, "bg-accent-quiet px-4 whitespace-nowrap")}>
              <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="date" />
              <span className="block font-serif text-28">
                <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="bare" />
              </span>
            </td>
            {others.map((site) => (
              <td key={site.slug} className={cx(cell, "pt-[3.1rem] pl-6")}>
                <LocalTime instant={session.startsAt} timeZone={site.timeZone} show="bare" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Narrow({ slug, sessions, sites, reader }: Props) {
  return (
    <ol className="lg:hidden">
      {sessions.map((session) => (
        <li key={session.number} className="border-b border-line py-5 first:pt-0">
          <Title slug={slug} session={session} />
          <div className="mt-2 pl-10">
            <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="date" />
            <span className="block font-serif text-22">
              <LocalTime instant={session.startsAt} timeZone={reader.timeZone} show="time" />
            </span>
            <span className="text-15 text-muted">
              <CityLine instant={session.startsAt} sites={elsewhere(sites, reader)} homeZone={reader.timeZone} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** All cities but the reader's own, as long as their clock shows its time. */
function elsewhere(sites: SiteView[], reader: ReaderView): SiteView[] {
  return sites.filter((site) => site.slug !== reader.siteSlug || site.timeZone !== reader.timeZone);
}

function Title({ slug, session }: { slug: string; session: SessionLine }) {
  return (
    <span className="flex gap-4">
      <span className="clock w-6 shrink-0 font-serif text-28 text-copper">{session.number}</span>
      <span className="flex flex-col items-start gap-1.5 pt-0.5">
        <Link
          to={sessionPath(slug, session.number)}
          className="font-serif text-18 font-[560] text-ink no-underline hover:underline"
        >
          {session.title}
        </Link>
        <MomentStatus moment={session.moment} quiet />
      </span>
    </span>
  );
}
