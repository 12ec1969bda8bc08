import { Bookmark, FastForward, Pause, Play, RotateCcw, SkipForward } from "lucide-react";
import { useMemo } from "react";
import { useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import { Menu, menuItemClass } from "../../../ui/menu";
import { frameAt, modeAt } from "../playhead";
import type { FilmState } from "../state";
import type { FilmCommandType } from "../wire";
import { CueStrip } from "./cue-strip";
import { useDeviceSetting } from "./use-device-setting";
import { type FilmKeys, useFilmKeys } from "./use-film-keys";
import { useMoment } from "./use-moment";

/** Sends a command; refusals are shown by whoever sends. */
export type SendFilm = (
  type: FilmCommandType,
  payload: Record<string, unknown>,
  expectedRev?: number,
) => Promise<unknown>;

interface Props {
  film: FilmState;
  /** The server's time in milliseconds, null before it is known; always the same function. */
  now: () => number | null;
  send: SendFilm;
  /** May move the film; an expert may only pass over markers and set marks. */
  canControl: boolean;
  /** The films that can be loaded, the session's own first. */
  films: { filmId: string; title: string }[];
  /** Cities by the slug of their site. */
  cities: Record<string, string>;
}

/** The film in the moderator's hands. */
export function FilmControls({ film, now, send, canControl, films, cities }: Props) {
  const t = useT();
  const moment = useMoment(now, film.startedAt ?? 0);
  const [keysOn, setKeysOn] = useDeviceSetting("film.keys", true);
  const actions = useMemo(() => actionsOf(film, now, send, films), [film, now, send, films]);
  useFilmKeys(keysOn && canControl, actions.keys);

  const mode = modeAt(film, moment);
  const running = mode === "playing" || (mode === "armed" && film.startedAt !== null);
  const stands = mode === "paused" || mode === "holding";
  const loaded = film.filmId !== null;
  return (
    <div className="grid gap-1">
      <CueStrip film={film} moment={moment} cities={cities} />
      <div className="flex flex-wrap items-center gap-1">
        {canControl && running && (
          <IconButton look="quiet" icon={Pause} label={t("film:pause")} onClick={actions.pause} />
        )}
        {canControl && stands && (
          <IconButton look="accent" icon={Play} label={t("film:resume")} onClick={actions.resume} />
        )}
        {canControl && !running && !stands && (
          <IconButton
            look="accent"
            icon={Play}
            label={t("film:play")}
            onClick={actions.play}
            disabled={mode === "ended" || (!loaded && films.length === 0)}
          />
        )}
        {canControl && (
          <IconButton icon={RotateCcw} label={t("film:back")} onClick={actions.keys.j} disabled={!loaded} />
        )}
        {canControl && (
          <IconButton icon={FastForward} label={t("film:on")} onClick={actions.keys.l} disabled={!loaded} />
        )}
        <IconButton icon={SkipForward} label={t("film:next")} onClick={actions.keys.n} disabled={!loaded} />
        <IconButton icon={Bookmark} label={t("film:mark")} onClick={actions.mark} disabled={!loaded} />
        {canControl && (
          <Menu up label={t("film:more")}>
            {films.map(({ filmId, title }) => (
              <button
                key={filmId}
                type="button"
                className={menuItemClass}
                disabled={filmId === film.filmId}
                onClick={() => void send("film.load", { filmId }, film.rev)}
              >
                {t("film:load", { title })}
              </button>
            ))}
            <button type="button" className={menuItemClass} disabled={!loaded} onClick={actions.stop}>
              {t("film:stop")}
            </button>
            <label className={menuItemClass}>
              <input
                type="checkbox"
                checked={keysOn}
                onChange={(event) => setKeysOn(event.target.checked)}
                className="size-4 accent-accent"
              />
              {t("film:keys")}
            </label>
          </Menu>
        )}
      </div>
    </div>
  );
}

/** What the buttons and keys do. Each names the state it was pressed on, so a slower second press is refused. */
function actionsOf(film: FilmState, now: () => number | null, send: SendFilm, films: Props["films"]) {
  const command = (type: FilmCommandType, payload = {}) => void send(type, payload, film.rev);
  const jump = (seconds: number) => {
    const frame = frameAt(film, now() ?? 0) + Math.round(seconds * film.fps);
    command("film.seek", { frame: Math.min(film.frames - 1, Math.max(0, frame)) });
  };
  const play = async () => {
    const first = films[0];
    if (film.filmId !== null) return command("film.play");
    if (!first) return;
    await send("film.load", { filmId: first.filmId }, film.rev);
    await send("film.play", {});
  };
  const keys: FilmKeys = {
    k: () => {
      const mode = modeAt(film, now() ?? 0);
      if (mode === "paused" || mode === "holding") command("film.resume");
      else if (film.startedAt !== null) command("film.pause");
      else void play();
    },
    j: () => jump(-10),
    l: () => jump(10),
    n: () => command("film.skipMarker"),
  };
  return {
    keys,
    play: () => void play(),
    pause: () => command("film.pause"),
    resume: () => command("film.resume"),
    mark: () => command("film.addMarker", { frame: frameAt(film, now() ?? 0) }),
    stop: () => command("film.stop"),
  };
}
