import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { ProgressBar } from "../../../ui/progress-bar";
import type { FilmState } from "../state";
import { msOfFrames } from "./media-time";

/** How far the film is, with a tick for each marker. */
export function FilmProgress({ film, frame, held }: { film: FilmState; frame: number; held: boolean }) {
  const t = useT();
  const at = formatClock(msOfFrames(film, frame));
  const end = formatClock(msOfFrames(film, film.frames));
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 grow">
        <ProgressBar
          value={frame}
          max={film.frames - 1}
          label={t("film:progress")}
          valueText={t("film:progressText", { at, end })}
          ticks={film.markers.map((marker) => ({ at: marker.frame, title: marker.title }))}
          held={held}
        />
      </div>
      <span aria-hidden="true" className="clock shrink-0 text-14 text-muted">
        {at} / {end}
      </span>
    </div>
  );
}
