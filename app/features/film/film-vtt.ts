import { z } from "zod";
import type { FilmFacts, Marker } from "./facts";

const chapters = z.array(z.object({ title: z.string(), startMs: z.number(), endMs: z.number() }));
export type Chapter = z.infer<typeof chapters>[number];

/** A film's chapters as the database keeps them (JSON). */
export const chapterList = (json: string): Chapter[] => chapters.parse(JSON.parse(json));

const two = (value: number, width = 2) => String(value).padStart(width, "0");

/** A time as WebVTT writes it: hours, minutes, seconds and thousandths. */
export function vttTime(ms: number): string {
  const whole = Math.round(ms);
  const seconds = Math.floor(whole / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(whole % 1000, 3)}`;
}

const document = (cues: { startMs: number; endMs: number; text: string }[]) =>
  ["WEBVTT", ...cues.map((cue) => `${vttTime(cue.startMs)} --> ${vttTime(cue.endMs)}\n${cue.text}`)].join("\n\n") +
  "\n";

export const vttOfChapters = (list: readonly Chapter[]): string =>
  document(list.map(({ title, ...times }) => ({ ...times, text: title })));

/** The markers as they are imported: each a second long, its text the marker as JSON. */
export function vttOfMarkers(markers: readonly Marker[], rate: Pick<FilmFacts, "fpsNum" | "fpsDen">): string {
  return document(
    markers.map((marker) => {
      const startMs = (marker.frame * rate.fpsDen * 1000) / rate.fpsNum;
      return { startMs, endMs: startMs + 1000, text: jsonForCue(wordsOf(marker)) };
    }),
  );
}

/** What a marker says beside its time; what is empty is left out, as it is when people write such a file. */
const wordsOf = ({ id, title, question, minutes, opens, closing }: Marker) => ({
  id,
  ...(title && { title }),
  ...(Object.keys(question).length > 0 && { question }),
  ...(minutes && { minutes }),
  ...(opens && { opens }),
  ...(closing && { closing }),
});

/** An arrow would end the cue, so its last sign is written as JSON can also write it. */
const jsonForCue = (value: unknown) => JSON.stringify(value).replaceAll("-->", "--\\u003e");
