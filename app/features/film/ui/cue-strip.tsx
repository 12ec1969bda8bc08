import { useLanguage, useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import type { FilmState } from "../state";
import { cueOf, questionOf } from "./film-words";

/** The crew's line about what comes next: when, what will be asked, and who opens. */
export function CueStrip({
  film,
  moment,
  cities,
}: {
  film: FilmState;
  moment: number;
  cities: Record<string, string>;
}) {
  const t = useT();
  const language = useLanguage();
  if (film.filmId === null) return <p className="text-15 text-muted">{t("film:cue.none")}</p>;
  const cue = cueOf(film, moment);
  if (!cue) return <p className="text-15 text-muted">{t("film:cue.last")}</p>;
  const { marker, leftMs } = cue;
  const question = questionOf(marker, language) || marker.title;
  return (
    <p className="text-15">
      <span className="clock font-semibold text-copper">{t("film:cue.next", { left: formatClock(leftMs) })}</span>
      {question && <span> · {question}</span>}
      {marker.opens && (
        <span className="text-muted"> · {t("film:cue.opens", { city: cities[marker.opens] ?? marker.opens })}</span>
      )}
    </p>
  );
}
