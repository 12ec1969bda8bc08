/** WebVTT texts of the film: captions, chapters and markers. Times come in frames, 25 a second. */
import { FPS } from "./timeline.mjs";

const WIDTH = 42;

/** `hh:mm:ss.ttt` of a frame's start; 25 frames a second are whole milliseconds. */
export function stamp(frame) {
  const ms = Math.round((frame * 1000) / FPS);
  const two = (n) => String(n).padStart(2, "0");
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}

const cue = (id, start, end, text) => `${id}\n${stamp(start)} --> ${stamp(end)}\n${text}\n`;
const file = (cues) => `WEBVTT\n\n${cues.join("\n")}`;

export const chaptersVtt = ({ chapters }) =>
  file(chapters.map((each) => cue(each.id, each.start, each.end, each.title)));

export function markersVtt({ chapters }) {
  return file(
    chapters.map(({ id, marker, end, text }) => {
      const { title, question, minutes, opens, closing } = text;
      return cue(
        id,
        marker,
        Math.min(end, marker + FPS),
        JSON.stringify({ id, title, question: { en: question }, minutes, opens, closing }),
      );
    }),
  );
}

/** Captions of at most two lines of 42 characters; a long line of speech is shared out by its characters. */
export function captionsVtt({ lines }) {
  const cues = lines.flatMap((line, index) => {
    const parts = partsOf(line.caption);
    const total = parts.join("").length;
    const next = lines[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const until = Math.min(line.end + 8, next - 2);
    let said = 0;
    return parts.map((part, i) => {
      const start = Math.round(line.start + ((line.end - line.start) * said) / total);
      said += part.length;
      const end = i === parts.length - 1 ? until : Math.round(line.start + ((line.end - line.start) * said) / total);
      return { start, end, text: twoLines(part) };
    });
  });
  return file(cues.map(({ start, end, text }, i) => cue(String(i + 1), start, end, text)));
}

/** Cuts a caption into parts that each fit two lines, first at sentences, then at commas, then at words. */
export function partsOf(caption) {
  const parts = [];
  for (const sentence of caption.split(/(?<=[.?])\s+/)) {
    const joined = `${parts.at(-1) ?? ""} ${sentence}`.trim();
    if (parts.length > 0 && fits(joined)) parts[parts.length - 1] = joined;
    else parts.push(...halves(sentence));
  }
  return parts;
}

function halves(text) {
  if (fits(text)) return [text];
  const words = text.split(" ");
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const cost = ([a, b]) => Math.abs(a.length - b.length) - (/:$/.test(a) ? 40 : /,$/.test(a) ? 24 : 0);
  const [a, b] = cuts.sort((one, two) => cost(one) - cost(two))[0];
  return [...halves(a), ...halves(b)];
}

const fits = (text) => text.length <= WIDTH || twoLines(text) !== null;

/** The text on one or two lines, the two as even as words allow; null when it does not fit. */
export function twoLines(text) {
  if (text.length <= WIDTH) return text;
  const words = text.split(" ");
  const cuts = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")])
    .filter(([a, b]) => a.length <= WIDTH && b.length <= WIDTH);
  if (cuts.length === 0) return null;
  return cuts
    .sort((one, two) => Math.abs(one[0].length - one[1].length) - Math.abs(two[0].length - two[1].length))[0]
    .join("\n");
}
