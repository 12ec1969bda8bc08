import { useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/choice";
import { cx } from "../../../ui/cx";
import { Dialog } from "../../../ui/dialog";
import { formatClock } from "../../../ui/format-duration";
import type { Marker } from "../facts";
import { frameAt, modeAt } from "../playhead";
import type { FilmState } from "../state";
import { isAdded } from "./desk";
import type { FilmControlsProps } from "./desk-props";
import { cueOf, questionOf } from "./film-words";
import { MarkerWords } from "./marker-words";

interface Props extends FilmControlsProps {
  moment: number;
  keysOn: boolean;
  onKeys: (on: boolean) => void;
  onClose: () => void;
}

/** The film's markers with the way to each, and what is seldom needed: other films, off the stage, keys. */
export default function MarkerList(props: Props) {
  const { film, send, films, canControl, online, onClose, moment } = props;
  const t = useT();
  const [edited, edit] = useState<string | null>(null);
  const run = (type: "film.seek" | "film.load" | "film.stop", payload = {}) => {
    void send(type, payload, film.rev);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("film:markers.heading")}>
      <div className="grid gap-4 text-15">
        {film.markers.length === 0 && <p className="text-muted">{t("film:markers.none")}</p>}
        <ol className="grid divide-y divide-line">
          {film.markers.map((marker) => (
            <li key={marker.id} className="grid gap-2 py-2">
              <MarkerLine film={film} marker={marker} moment={moment} cities={props.cities}>
                {isAdded(film, films, marker.id) && edited !== marker.id && (
                  <Button size="small" look="link" disabled={!online} onClick={() => edit(marker.id)}>
                    {t("film:words.edit")}
                  </Button>
                )}
                {canControl && (
                  <Button
                    size="small"
                    disabled={!online}
                    aria-label={t("film:markers.goTo", { title: marker.title || clockOf(film, marker) })}
                    onClick={() => run("film.seek", { markerId: marker.id })}
                  >
                    {t("film:markers.go")}
                  </Button>
                )}
              </MarkerLine>
              {edited === marker.id && (
                <MarkerWords
                  marker={marker}
                  film={film}
                  holds={modeAt(film, moment) === "holding" && film.markerId === marker.id}
                  send={send}
                  onDone={() => edit(null)}
                />
              )}
            </li>
          ))}
        </ol>
        {canControl && (
          <div className="grid gap-3 border-t border-line pt-4">
            <div className="flex flex-wrap gap-2">
              {films
                .filter(({ filmId }) => filmId !== film.filmId)
                .map(({ filmId, title }) => (
                  <Button key={filmId} size="small" disabled={!online} onClick={() => run("film.load", { filmId })}>
                    {t("film:load", { title })}
                  </Button>
                ))}
              {film.filmId !== null && (
                <Button size="small" disabled={!online} onClick={() => run("film.stop")}>
                  {t("film:stop")}
                </Button>
              )}
            </div>
            <Checkbox
              label={t("film:keys")}
              hint={t("film:keysHint")}
              checked={props.keysOn}
              onChange={(event) => props.onKeys(event.target.checked)}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

const clockOf = (film: FilmState, marker: Marker) => formatClock((marker.frame * 1000) / film.fps);

interface LineProps {
  film: FilmState;
  marker: Marker;
  moment: number;
  cities: Record<string, string>;
  children: React.ReactNode;
}

function MarkerLine({ film, marker, moment, cities, children }: LineProps) {
  const t = useT();
  const question = questionOf(marker, useLanguage());
  const sign = signOf(film, marker, moment);
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <span className="clock w-12 shrink-0 text-muted">{clockOf(film, marker)}</span>
      <div className="min-w-0 grow basis-48">
        <p className="font-semibold">
          {marker.title || t("film:markers.untitled")}
          {sign && (
            <span className={cx("font-normal", sign === "now" ? "text-copper" : "text-muted")}>
              {" "}
              · {t(`film:markers.${sign}`)}
            </span>
          )}
        </p>
        {question && <p className="text-14 text-muted">{question}</p>}
        {marker.opens && (
          <p className="text-14 text-muted">{t("film:desk.opens", { city: cities[marker.opens] ?? marker.opens })}</p>
        )}
      </div>
      <span className="ml-auto flex items-center gap-3">{children}</span>
    </div>
  );
}

/** Where the film is with this marker. */
function signOf(film: FilmState, marker: Marker, moment: number): "now" | "next" | "skipped" | "past" | null {
  if (modeAt(film, moment) === "holding" && film.markerId === marker.id) return "now";
  if (film.skipped.includes(marker.id)) return "skipped";
  if (cueOf(film, moment)?.marker.id === marker.id) return "next";
  return marker.frame <= frameAt(film, moment) ? "past" : null;
}
