import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { TimeLeft } from "../../../ui/clock";
import { cx } from "../../../ui/cx";
import { useNow } from "../../../ui/use-now";
import type { Moment, SessionView } from "../views";
import { MomentStatus } from "./moment-status";
import { sessionPath } from "./paths";

type Props = Pick<SessionView, "programme" | "session" | "now" | "mayJoin" | "progress">;

/** How often the page looks whether something has changed (ms). */
const lookAgainMs = 15_000;

/** The one thing to do: counts down to the opening, then leads to the devices and into the room. */
export function JoinPanel({ programme, session, now: serverNow, mayJoin, progress }: Props) {
  const t = useT();
  const now = useNow(serverNow);
  const left = Date.parse(session.opensAt) - now;
  const due = session.moment === "before" && left <= 0;
  const moment: Moment = due ? "open" : session.moment;
  const minutes = Math.round((Date.parse(session.startsAt) - Date.parse(session.opensAt)) / 60_000);
  const waits = moment === "before" || (moment === "open" && progress !== "running");
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (due) revalidate();
    const timer = waits ? setInterval(() => document.hidden || revalidate(), lookAgainMs) : undefined;
    return () => clearInterval(timer);
  }, [due, waits, revalidate]);
  return (
    <section
      aria-labelledby="join"
      className={cx(
        "flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded border px-6 py-5",
        moment === "open" ? "border-copper bg-copper-quiet" : "border-line bg-raised",
      )}
    >
      <div className="flex min-w-0 grow basis-72 flex-col items-start gap-1">
        <MomentStatus moment={moment} />
        <h2 id="join" className="mt-1 font-serif text-22 font-[560]" aria-live="polite">
          {t(`session:join.title.${moment === "open" ? (progress ?? "early") : moment}`)}
        </h2>
        <p className={moment === "open" ? undefined : "text-muted"}>
          {t(`session:join.${moment === "before" ? "opens" : moment}Text`, { minutes })}
          {session.alwaysOpen && moment === "open" && ` ${t("session:join.alwaysOpen")}`}
        </p>
        {moment === "off" && session.offReason && (
          <p className="mt-2 border-l-4 border-line pl-4 whitespace-pre-line">{session.offReason}</p>
        )}
        {!mayJoin && moment === "open" && <p>{t("session:join.notMember")}</p>}
      </div>
      {moment === "before" && (
        <p className="flex flex-col">
          <span className="text-14 text-muted">{t("session:join.opensIn")}</span>
          <span className="font-serif text-22">
            <TimeLeft ms={left} />
          </span>
        </p>
      )}
      {moment === "open" && mayJoin && (
        <ButtonLink look="primary" size="large" to={`${sessionPath(programme.slug, session.number)}/join`}>
          {t("session:join.join")}
        </ButtonLink>
      )}
    </section>
  );
}
