import { useLanguage, useT } from "../../../i18n/use-t";
import { modeAt } from "../playhead";
import type { FilmState } from "../state";
import type { EngineSign } from "./engine";
import { causeOf, heldMarker, questionOf } from "./film-words";

/** Beyond this (ms) a site is not called in step. */
const outOfStepMs = 100;

/** Why the film moves or stands; the question while it holds. Read out politely when it changes. */
export function FilmStatus({ film, moment, sign }: { film: FilmState; moment: number; sign: EngineSign }) {
  const t = useT();
  const language = useLanguage();
  const { key, values } = causeOf(film, moment, sign.phase);
  const marker = heldMarker(film, moment);
  const question = marker && questionOf(marker, language);
  return (
    <div className="min-w-0 grow basis-48 md:min-h-14">
      <div role="status">
        <p className={marker ? "font-semibold text-copper" : "text-muted"}>{t(key, values)}</p>
        {question && <p className="font-serif text-22">{question}</p>}
        {sign.undone > 0 && <p className="text-14 text-muted">{t("film:undone")}</p>}
      </div>
      {modeAt(film, moment) === "playing" && sign.driftMs !== null && (
        <p className="text-14 text-muted">
          {t(Math.abs(sign.driftMs) <= outOfStepMs ? "film:inStep" : "film:catchingUp")}
        </p>
      )}
    </div>
  );
}
