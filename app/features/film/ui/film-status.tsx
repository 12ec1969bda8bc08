import { useLanguage, useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { modeAt } from "../playhead";
import type { FilmState } from "../state";
import type { EngineSign } from "./engine";
import { causeOf, heldMarker, questionOf } from "./film-words";
import { useRecent } from "./use-recent";

/** Beyond this (ms) a site is not called in step. */
const outOfStepMs = 100;

/** How long (ms) it is said that a local pause was undone. */
const saidForMs = 10_000;

interface Props {
  film: FilmState;
  moment: number;
  sign: EngineSign;
  /** The 3-2-1; null when none is to be seen. */
  count: number | null;
}

/** Why the film moves or stands; the question while it holds. Read out politely when it changes. */
export function FilmStatus({ film, moment, sign, count }: Props) {
  const t = useT();
  const language = useLanguage();
  const { key, values } = causeOf(film, moment, sign.phase);
  const undone = useRecent(sign.undone, saidForMs);
  const marker = heldMarker(film, moment);
  const question = marker && questionOf(marker, language);
  return (
    <div className="min-w-0 grow basis-48 md:min-h-14">
      {count !== null && (
        <p aria-hidden="true" className="clock font-semibold">
          {t("film:startsIn", { count })}
        </p>
      )}
      <div role="status">
        <p className={cx(marker ? "font-semibold text-copper" : "text-muted", count !== null && "sr-only")}>
          {t(key, values)}
        </p>
        {question && <p className="font-serif text-18 @min-[28rem]/film:text-22">{question}</p>}
        {undone && <p className="text-14 text-muted">{t("film:undone")}</p>}
      </div>
      {modeAt(film, moment) === "playing" && sign.driftMs !== null && (
        <p className="text-14 text-muted">
          {t(Math.abs(sign.driftMs) <= outOfStepMs ? "film:inStep" : "film:catchingUp")}
        </p>
      )}
    </div>
  );
}
