import type { Sent } from "../../journal/send";
import type { FilmFacts } from "../facts";
import type { FilmState } from "../state";
import type { FilmCommandType } from "../wire";
import type { PresentSite } from "./readiness-line";

/** Sends a command; refusals are shown by whoever sends. */
export type SendFilm = (type: FilmCommandType, payload: Record<string, unknown>, expectedRev?: number) => Promise<Sent>;

export interface FilmControlsProps {
  film: FilmState;
  /** The server's time in milliseconds, null before it is known; always the same function. */
  now: () => number | null;
  send: SendFilm;
  /** May move the film; an expert may only pass over markers, set marks and note what is said. */
  canControl: boolean;
  /** The films that can be loaded, the session's own first. */
  films: FilmFacts[];
  /** Cities by the slug of their site. */
  cities: Record<string, string>;
  /** Whether the server answers: without it nothing can be pressed. */
  online: boolean;
  /** Whether single keys are on in the whole room. */
  keysAreOn: () => boolean;
  /** The sites that are in the room. */
  sites: PresentSite[];
  sessionId: string;
  ownId: string;
  nameOf: (attendeeId: string) => string;
  /** Gives the floor to that site; null when it is not here or has it already. */
  floorFor: (siteSlug: string) => (() => void) | null;
}
