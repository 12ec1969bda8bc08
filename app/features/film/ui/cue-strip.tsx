import type { ReactNode } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { formatClock } from "../../../ui/format-duration";
import type { FilmState } from "../state";
import { type Desk, deskOf, isHeld } from "./desk";
import { countDown, questionOf } from "./film-words";

interface Props {
  film: FilmState;
  moment: number;
  cities: Record<string, string>;
  /** The film that would be loaded; empty when there is none. */
  first: string;
  /** What can be done about the clock and the one who opens; beside them. */
  extend?: ReactNode;
  opens?: (city: string) => ReactNode;
}

/** The crew's card: what is on, how long still, what will be or is being asked, who opens, and what to do. */
export function CueStrip({ film, moment, cities, first, extend, opens }: Props) {
  const t = useT();
  const language = useLanguage();
  const desk = deskOf(film, moment);
  const { state, marker, clockMs } = desk;
  const held = isHeld(state);
  const urgent = ["near", "holding", "late", "over"].includes(state);
  const question = marker && questionOf(marker, language);
  const city = marker?.opens && (cities[marker.opens] ?? marker.opens);
  return (
    <div className="grid min-w-0 content-start gap-1">
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <div>
          <h2 className={cx("text-14 font-semibold", urgent ? "text-copper" : "text-muted")}>
            {t(...headline(desk, film, moment))}
          </h2>
          {clockMs !== null && <DeskClock desk={desk} urgent={urgent} />}
        </div>
        {extend}
      </div>
      {marker && (
        <p className={cx("font-semibold", held && "max-md:hidden")}>
          {marker.title || t("film:desk.untitled", { at: formatClock((marker.frame * 1000) / film.fps) })}
        </p>
      )}
      {question && !held && <p className="text-muted max-md:hidden @min-[40rem]:line-clamp-1">{question}</p>}
      {marker && (city || (marker.minutes && !held)) && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p>
            {[
              city && t("film:desk.opens", { city }),
              !held && marker.minutes && t("film:desk.minutes", { count: marker.minutes }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {city && opens?.(city)}
        </div>
      )}
      <Hint desk={desk} first={first} />
    </div>
  );
}

function headline({ state, marker, number }: Desk, film: FilmState, moment: number): [string, Record<string, number>] {
  const values = { n: number, total: film.markers.length, count: countDown(film, moment) ?? 1 };
  const held = isHeld(state);
  if (held && marker?.closing) return ["film:desk.closing", values];
  if (held) return ["film:desk.holding", values];
  return [`film:desk.${state}`, values];
}

function DeskClock({ desk: { state, clockMs, counts, marker }, urgent }: { desk: Desk; urgent: boolean }) {
  const t = useT();
  const held = isHeld(state);
  const what = !held ? (marker ? "hold" : "end") : counts === "up" ? "since" : state === "over" ? "over" : "left";
  return (
    <p className="flex items-baseline gap-2">
      <span
        role="timer"
        aria-label={t(`film:clock.${what}`)}
        className={cx("clock font-serif text-28 leading-none", urgent && "text-copper")}
      >
        {formatClock(Math.abs(clockMs ?? 0))}
      </span>
      <span aria-hidden="true" className="text-14 text-muted">
        {t(`film:clock.${what}`)}
      </span>
    </p>
  );
}

/** What the next press does, or that none is needed. Read out when it changes: a discussion that is over says so. */
function Hint({ desk: { state, marker }, first }: { desk: Desk; first: string }) {
  const t = useT();
  const key = state === "playing" && !marker ? "last" : state === "empty" && !first ? "none" : state;
  if (key === "holding") return <p role="status" />;
  return (
    <p
      role="status"
      className={cx("text-14 max-md:sr-only", state === "over" ? "font-semibold text-copper" : "text-muted")}
    >
      {t(`film:hint.${key}`, { title: first })}
    </p>
  );
}
