import type { CommandContext } from "../journal/decision";
import type { JournalEvent, NewEvent } from "../journal/event";
import { applyFilm } from "./apply";
import { decideFilm, type FilmCommand, type FilmContext } from "./decide";
import type { FilmFacts } from "./facts";
import { emptyFilm, type FilmState } from "./state";

/** A film of 100 s at 25 frames a second, with markers at 20, 40 and 90 s. */
export const facts: FilmFacts = {
  filmId: "film-1",
  slug: "legno",
  title: "Legno Arredo Brianza",
  fpsNum: 25,
  fpsDen: 1,
  frames: 2500,
  firstPtsMs: 0,
  markers: [500, 1000, 2250].map((frame, index) => ({
    id: `m${index + 1}`,
    frame,
    title: `Marker ${index + 1}`,
    question: { en: "Could this grow in your city?" },
    closing: index === 2,
  })),
  captions: ["en"],
};

/** A session of which only the film is looked at. */
export class Journal {
  film: FilmState = emptyFilm;
  events: JournalEvent[] = [];
  /** Whose commands come next. */
  site: { slug: string } | null = null;

  constructor(
    readonly leadMs = 1000,
    readonly known: FilmFacts = facts,
  ) {}

  append(at: number, ...events: NewEvent[]): void {
    for (const event of events) {
      const line: JournalEvent = {
        audience: "all",
        ...event,
        rev: this.events.length + 1,
        actorId: null,
        at,
      };
      this.events.push(line);
      this.film = applyFilm(this.film, line);
    }
  }

  decide(now: number, type: FilmCommand["type"], payload: object = {}, expectedRev?: number) {
    const command = { commandId: `c${this.events.length}`, type, payload, expectedRev } as FilmCommand;
    const who: CommandContext = { now, attendeeId: "a", crew: true };
    const ctx: FilmContext = {
      ...who,
      leadMs: this.leadMs,
      site: this.site,
      films: new Map([[this.known.filmId, this.known]]),
    };
    return decideFilm(this.film, command, ctx);
  }

  /** Sends a command that must not be refused; returns the types of what happened. */
  send(now: number, type: FilmCommand["type"], payload: object = {}, expectedRev?: number): string[] {
    const decision = this.decide(now, type, payload, expectedRev);
    if ("refusal" in decision) throw new Error(`refused: ${decision.refusal} ${decision.sentence ?? ""}`);
    this.append(now, ...decision.events);
    return decision.events.map((event) => event.type);
  }
}

/** A journal with the film loaded at time 0. */
export function loaded(leadMs?: number): Journal {
  const journal = new Journal(leadMs);
  journal.send(0, "film.load", { filmId: facts.filmId });
  return journal;
}
