import { Check, Hourglass } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { viewFilm } from "../playhead";
import { readinessOf } from "../readiness";
import type { FilmState } from "../state";

/** A site that is in the room. */
export interface PresentSite {
  slug: string;
  city: string;
  joinedAt: number;
}

/** Which sites have the film to its next stop, and who has not and for how long. It informs; nothing waits for it. */
export function ReadinessLine({ film, moment, sites }: { film: FilmState; moment: number; sites: PresentSite[] }) {
  const t = useT();
  const view = viewFilm(film, moment);
  const since = useStandSince(`${film.rev} ${view.startedAt}`, view.heldAt, moment);
  const found = readinessOf(
    view,
    sites.map(({ slug }) => slug),
  );
  if (!found || view.mode === "ended") return null;
  if (sites.length === 0) return <p className="text-14 text-muted">{t("film:ready.nobody")}</p>;
  const late = sites
    .filter(({ slug }) => found.missing.includes(slug))
    .map(({ city, joinedAt }) =>
      t("film:ready.since", { city, time: formatClock(moment - Math.max(since, joinedAt)) }),
    );
  const Icon = late.length === 0 ? Check : Hourglass;
  return (
    <p className="flex gap-2 text-14">
      <Icon
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className={late.length === 0 ? "text-accent" : "text-copper"}
      />
      <span className="min-w-0">
        {late.length === 0
          ? t("film:ready.all", { count: sites.length })
          : t("film:ready.some", { ready: found.ready.length, count: sites.length })}
        {late.length > 0 && <br />}
        {late.map((site) => (
          <span key={site} className="clock mr-3 inline-block text-muted">
            {site}
          </span>
        ))}
      </span>
    </p>
  );
}

/** Since when the film stands where it stands: the hold's beginning, else when this page first saw it. */
function useStandSince(stand: string, heldAt: number | null, moment: number): number {
  const [seen, setSeen] = useState({ stand, at: moment });
  useEffect(() => setSeen((before) => (before.stand === stand ? before : { stand, at: moment })), [stand, moment]);
  return heldAt ?? seen.at;
}
