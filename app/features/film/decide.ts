import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import { decideDescribe, decideExtend, decideNote } from "./decide-discussion";
import { decideAddMarker, decideSkipMarker } from "./decide-markers";
import { decidePause, decideRun, decideSeek } from "./decide-motion";
import { filmEvent } from "./events";
import type { FilmFacts } from "./facts";
import { dueHold, viewFilm } from "./playhead";
import type { FilmState } from "./state";
import type { FilmCommandType, FilmPayloads } from "./wire";

export interface FilmContext extends CommandContext {
  /** The programme's films by id. */
  films: ReadonlyMap<string, FilmFacts>;
  /** How far ahead a start is set, in milliseconds: everybody must hear of it before. */
  leadMs: number;
  /** The sender's site; null for somebody without one. */
  site: { slug: string } | null;
}

/** A command on the film whose payload has been parsed by `filmCommands`; who plays its sound is judged elsewhere. */
export type FilmCommand = {
  [T in Exclude<FilmCommandType, "film.loudspeaker">]: Command<T, FilmPayloads[T]>;
}[Exclude<FilmCommandType, "film.loudspeaker">];

/**
 * What a film command does, or why not. It judges the film as it is at `ctx.now`; a hold that came by itself and is
 * not in the journal yet is written before what follows it (rule D2).
 */
export function decideFilm(film: FilmState, parsed: Command, ctx: FilmContext): Decision {
  const command = parsed as FilmCommand;
  if (command.type === "film.note") return decideNote(film, command, ctx);
  const ordered = command.type !== "film.describeMarker";
  if (ordered && command.expectedRev !== undefined && command.expectedRev < film.rev) return refused("stale");
  if (command.type !== "film.load" && film.filmId === null) return refused("conflict", "film_not_loaded");
  const decision = judge(viewFilm(film, ctx.now), command, ctx);
  const held = dueHold(film, ctx.now);
  return held && "events" in decision && decision.events.length > 0 ? happens(held, ...decision.events) : decision;
}

type OnFilm = Exclude<FilmCommand, Record<"type", "film.note">>;

function judge(film: FilmState, command: OnFilm, ctx: FilmContext): Decision {
  switch (command.type) {
    case "film.load":
      return decideLoad(film, command.payload.filmId, ctx);
    case "film.play":
      return decideRun(film, "film.started", ctx);
    case "film.resume":
      return decideRun(film, "film.resumed", ctx);
    case "film.pause":
      return decidePause(film, ctx);
    case "film.seek":
      return decideSeek(film, command.payload, ctx);
    case "film.skipMarker":
      return decideSkipMarker(film, ctx);
    case "film.addMarker":
      return decideAddMarker(film, command, ctx);
    case "film.describeMarker":
      return decideDescribe(film, command.payload, ctx);
    case "film.extend":
      return decideExtend(film, command.payload.minutes, ctx);
    case "film.stop":
      return happens(filmEvent("film.stopped", {}));
    case "film.ready":
      return decideReady(film, command.payload.frame, ctx);
  }
}

/** Once for each site and stand; one that comes when the film has left that frame says nothing any more (rule R2). */
function decideReady(film: FilmState, frame: number, ctx: FilmContext): Decision {
  if (!ctx.site) return refused("forbidden", "film_ready_no_site");
  const { slug } = ctx.site;
  if (film.startedAt !== null || film.posFrame !== frame || Object.hasOwn(film.ready, slug)) return happens();
  return happens({ ...filmEvent("film.siteReady", { site: slug, frame }), audience: "crew" });
}

/** Loading the film that is on the stage changes nothing: a second press must not throw everybody back to the start. */
function decideLoad(film: FilmState, filmId: string, ctx: FilmContext): Decision {
  const facts = ctx.films.get(filmId);
  if (!facts) return refused("invalid", "film_unknown");
  return film.filmId === filmId ? happens() : happens(filmEvent("film.loaded", facts));
}
