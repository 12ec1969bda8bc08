import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { formatClock } from "../../../ui/format-duration";
import { discussionOf, lateMs } from "../discussion";
import type { FilmState } from "../state";

/** How long the discussion still lasts, for everybody who takes part in it. */
export function DiscussionClock({ film, moment }: { film: FilmState; moment: number }) {
  const t = useT();
  const until = discussionOf(film, moment)?.until ?? null;
  if (until === null) return null;
  const left = until - moment;
  const what = left <= 0 ? "over" : "left";
  return (
    <p className={cx("flex items-baseline gap-1.5 whitespace-nowrap", left <= lateMs && "text-copper")}>
      <span role="timer" aria-label={t(`film:clock.${what}`)} className="clock text-18 font-semibold">
        {formatClock(Math.abs(left))}
      </span>
      <span aria-hidden="true" className="text-14">
        {t(`film:clock.${what}`)}
      </span>
    </p>
  );
}
