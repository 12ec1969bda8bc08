import { captionOf, chapters } from "./script.mjs";

/** Frames a second of the film. */
export const FPS = 25;
const seconds = (count) => Math.round(count * FPS);
/** The still title at the start, a chapter's title card, calm before and behind a marker, the sources at the end. */
const OPENING = seconds(4);
const CARD = seconds(2.8);
const GAP = 0.42;
const CALM_BEFORE = seconds(1.3);
const CALM_AFTER = seconds(0.8);
const CREDITS = seconds(7);

/**
 * Lays the film out from the lengths of the spoken lines (`lengths`: seconds by line id). All times are
 * frames from the start. A chapter runs from its title card to the calm picture behind its marker.
 */
export function layOut(lengths) {
  let at = 0;
  const lines = [];
  const placed = chapters.map((chapter, index) => {
    const start = at;
    const opening = chapter.lines.filter((line) => line.opening);
    if (opening.length > 0) at += OPENING;
    for (const line of opening) at = place(lines, line, at, lengths);
    const card = at;
    at += CARD;
    for (const line of chapter.lines.filter((each) => !each.opening)) at = place(lines, line, at, lengths);
    const marker = at - seconds(GAP) + CALM_BEFORE;
    at = marker + CALM_AFTER;
    return {
      id: chapter.id,
      title: chapter.title,
      number: index + 1,
      start,
      card,
      marker,
      end: at,
      text: chapter.marker,
    };
  });
  const credits = at;
  placed.at(-1).end = at + CREDITS;
  return { fps: FPS, card: CARD, credits, frames: at + CREDITS, chapters: placed, lines };
}

function place(lines, line, at, lengths) {
  const end = at + Math.ceil(lengths.get(line.id) * FPS);
  lines.push({ id: line.id, caption: captionOf(line), start: at, end });
  return end + seconds(line.after ?? GAP);
}
