import type { LiveState } from "../state";
import type { MediaView } from "./media/media-view";

/** A few lines for the IT desk: what this browser has and how the connections are. No names, no words that were said. */
export function report(media: MediaView, state: LiveState): string {
  const { userAgent, language, onLine } = navigator;
  const people = Object.values(media.people);
  return [
    `Distretto ${location.origin} ${new Date().toISOString()}`,
    `browser: ${userAgent}`,
    `language: ${language}; online: ${onLine}; secure: ${isSecureContext}; window: ${innerWidth}x${innerHeight}`,
    `media: ${media.phase}${media.problem ? ` (${media.problem.code})` : ""}; people connected: ${people.length}`,
    `quality: ${people.map((person) => person.quality).join(", ")}`,
    `microphone wanted: ${media.wanted.microphone}; camera wanted: ${media.wanted.camera}; problems: ${JSON.stringify(media.deviceProblems)}`,
    `film: ${state.film.mode}`,
  ].join("\n");
}
