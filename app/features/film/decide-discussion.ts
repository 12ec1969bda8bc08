import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import { discussionOf } from "./discussion";
import { type FilmEvents, filmEvent } from "./events";
import type { FilmFacts } from "./facts";
import type { FilmState } from "./state";
import type { FilmPayloads } from "./wire";

interface Known {
  films: ReadonlyMap<string, FilmFacts>;
}

/** More minutes for the discussion; when its time is over, they count from now (rule H2). */
export function decideExtend(film: FilmState, minutes: number, { now }: Pick<CommandContext, "now">): Decision {
  const discussion = discussionOf(film, now);
  if (!discussion) return refused("conflict", "film_not_holding");
  const until = Math.max(now, discussion.until ?? now) + minutes * 60_000;
  return happens(filmEvent("film.extended", { markerId: discussion.marker.id, until }));
}

/** Title and question of a marker that was set during the session; those of the curriculum stay as written (rule H4). */
export function decideDescribe(film: FilmState, words: FilmPayloads["film.describeMarker"], ctx: Known): Decision {
  const { markerId, title, question, minutes } = words;
  if (!film.markers.some(({ id }) => id === markerId)) return refused("invalid", "film_marker_unknown");
  const written = ctx.films.get(film.filmId ?? "")?.markers.some(({ id }) => id === markerId);
  if (written) return refused("forbidden", "film_marker_written");
  const said: FilmEvents["film.markerDescribed"] = { markerId };
  if (title !== undefined) said.title = title;
  if (question !== undefined) said.question = question === "" ? {} : { en: question };
  if (minutes !== undefined) said.minutes = minutes;
  return happens(filmEvent("film.markerDescribed", said));
}

/** Each of the crew keeps one note a marker; it may be written when the film has long gone on (rule H3). */
export function decideNote(
  film: FilmState,
  command: Command<"film.note", FilmPayloads["film.note"]>,
  ctx: CommandContext & Known,
): Decision {
  const { filmId, markerId, text } = command.payload;
  const markers = film.filmId === filmId ? film.markers : (ctx.films.get(filmId)?.markers ?? []);
  const { attendeeId } = ctx;
  const before = film.notes.find(
    (note) => note.filmId === filmId && note.markerId === markerId && note.attendeeId === attendeeId,
  );
  if (!before && !markers.some(({ id }) => id === markerId)) return refused("invalid", "film_marker_unknown");
  if ((before?.text ?? "") === text) return happens();
  return happens({ ...filmEvent("film.noted", { filmId, markerId, attendeeId, text }), audience: "crew" });
}
