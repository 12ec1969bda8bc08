import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { LocalTime } from "../../../ui/local-time";
import type { ReaderView, SessionLine, StandingView } from "../views";
import { MomentStatus } from "./moment-status";
import { programmePath, sessionPath } from "./paths";
import { ReadingList } from "./reading-list";

interface Props {
  slug: string;
  standing: StandingView;
  reader: ReaderView;
}

/** For a member: the next session, what to read for it, and what is asked of them. */
export function WhereIStand({ slug, standing, reader }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="standing" className="rounded border border-line bg-raised">
      <h2 id="standing" className="border-b border-line px-6 py-3 text-15 font-semibold text-muted">
        {t("home:standing.title", { name: standing.name, role: t(`programme:role.${standing.role}`) })}
      </h2>
      <div className="flex flex-col gap-6 px-6 py-5">
        {standing.next ? <Next {...{ slug, reader, next: standing.next }} /> : <p>{t("home:standing.over")}</p>}
        {standing.readings.length > 0 && (
          <div>
            <h3 className="mb-2 font-semibold">{t("home:standing.read")}</h3>
            <ReadingList slug={slug} readings={standing.readings} />
          </div>
        )}
        <div>
          <h3 className="mb-2 font-semibold">{t("home:standing.asked")}</h3>
          {standing.asks.length === 0 && <p className="text-muted">{t("home:standing.nothingAsked")}</p>}
          <ul className="flex flex-col gap-1">
            {standing.asks.map((ask) => (
              <li key={ask.id}>
                <Link to={ask.to}>{ask.text}</Link>
                {ask.dueAt && (
                  <span className="text-14 text-muted">
                    {" "}
                    · {t("programme:by")} <LocalTime instant={ask.dueAt} timeZone={reader.timeZone} show="date" />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
        {standing.role !== "guest" && (
          <Link to={`${programmePath(slug)}/certificates`}>{t("home:standing.attendance")}</Link>
        )}
      </div>
    </section>
  );
}

function Next({ slug, next, reader }: { slug: string; next: SessionLine; reader: ReaderView }) {
  const t = useT();
  const to = sessionPath(slug, next.number);
  return (
    <div className="flex flex-col items-start gap-2">
      <MomentStatus moment={next.moment} quiet />
      <p className="text-15 text-muted">{t("home:standing.next", { number: next.number })}</p>
      <p className="font-serif text-22 font-[560]">{next.title}</p>
      {next.moment !== "open" && (
        <p>
          <LocalTime instant={next.startsAt} timeZone={reader.timeZone} />
        </p>
      )}
      <ButtonLink look="primary" to={to} className="mt-2">
        {t(next.moment === "open" ? "programme:goToOpen" : "programme:goTo", { number: next.number })}
      </ButtonLink>
    </div>
  );
}
