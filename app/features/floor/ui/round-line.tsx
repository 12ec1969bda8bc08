import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { formatClock } from "../../../ui/format-duration";
import type { Send } from "../../journal/send";
import type { Round } from "../state";

/** From here on the clock is amber (ms). */
const soonMs = 30_000;

interface Props {
  round: Round;
  nameOf: (attendeeId: string) => string;
  /** The server's time (ms). */
  now: number;
  /** Null: this screen only shows it. */
  send: Send | null;
}

/** The round of the table: who is called, for how long still, and who comes next. */
export function RoundLine({ round, nameOf, now, send }: Props) {
  const t = useT();
  const left = round.since + round.seconds * 1000 - now;
  const phase = left <= 0 ? "over" : left <= soonMs ? "soon" : "runs";
  const [next, ...later] = round.waiting;
  const title = t(round.closing ? "floor:round.closing" : "floor:round");
  const expected = { expectedAttendeeId: round.attendeeId };
  return (
    <section
      aria-label={title}
      data-phase={phase}
      className={cx(
        "flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-l-4 border-line px-3 py-1.5",
        phase === "runs" ? "border-l-accent bg-raised" : "border-l-copper bg-copper-quiet",
        phase === "over" && "border-l-danger! bg-danger-quiet!",
      )}
    >
      <p className="min-w-0 grow">
        <span className="text-14 text-muted">{title}</span>{" "}
        <span className="text-18 font-semibold">{nameOf(round.attendeeId)}</span>{" "}
        <span
          role="timer"
          aria-label={t("floor:round.left")}
          suppressHydrationWarning
          className={cx(
            "clock text-18 font-semibold",
            phase === "soon" && "text-copper",
            phase === "over" && "text-danger",
          )}
        >
          {phase === "over" ? t("floor:round.over", { time: formatClock(-left) }) : formatClock(left)}
        </span>
        {next !== undefined && (
          <span className="text-14 text-muted">
            {" · "}
            {t("floor:round.then", { name: nameOf(next) })}
            {later.length > 0 && ` · ${t("floor:round.later", { count: later.length })}`}
          </span>
        )}
      </p>
      <p role="status" className="sr-only">
        {phase !== "runs" && t(`floor:round.say.${phase}`, { name: nameOf(round.attendeeId) })}
      </p>
      {send && (
        <span className="flex gap-2">
          {next !== undefined && (
            <Button size="small" look="primary" onClick={() => void send("floor.roundNext", expected)}>
              {t("floor:round.next")}
            </Button>
          )}
          <Button size="small" onClick={() => void send("floor.roundEnd", expected)}>
            {t("floor:round.end")}
          </Button>
        </span>
      )}
    </section>
  );
}
