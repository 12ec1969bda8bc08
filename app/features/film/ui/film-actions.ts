import { standOf } from "../decide-motion";
import type { FilmFacts } from "../facts";
import { frameAt, isRunning, modeAt } from "../playhead";
import type { FilmState } from "../state";
import type { FilmCommandType } from "../wire";
import type { SendFilm } from "./desk-props";
import type { FilmKeys } from "./use-film-keys";

/** What the buttons and keys do. Each names the state it was pressed on, so a slower second press is refused. */
export function actionsOf(film: FilmState, now: () => number | null, send: SendFilm, films: readonly FilmFacts[]) {
  const command = (type: FilmCommandType, payload = {}) => void send(type, payload, film.rev);
  const here = () => (isRunning(film) ? frameAt(film, now() ?? 0) : standOf(film));
  const jump = (seconds: number) => {
    const frame = here() + Math.round(seconds * film.fps);
    command("film.seek", { frame: Math.min(film.frames - 1, Math.max(0, frame)) });
  };
  const play = async () => {
    const first = films[0];
    if (film.filmId !== null) return command("film.play");
    if (!first) return;
    const loaded = await send("film.load", { filmId: first.filmId }, film.rev);
    if (loaded.done) await send("film.play", {});
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
    here,
    play: () => void play(),
    pause: () => command("film.pause"),
    resume: () => command("film.resume"),
    stop: () => command("film.stop"),
    extend: (minutes: number) => command("film.extend", { minutes }),
  };
}
