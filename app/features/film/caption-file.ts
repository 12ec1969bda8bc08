import { parseWebVtt } from "../programme/content/webvtt";
import { collector, firstProblems, type LineProblem, reportBeyond } from "./vtt-problem";

/** A cue of more words than this (characters) covers the picture. */
const longestCue = 300;
const mostCues = 10_000;

const clock = /(\d{1,2}:\d{2}:\d{2})[,.](\d{1,3})/g;
const srtTimes = /^\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}/;

/**
 * Captions as WebVTT, whether they came as .vtt or as .srt: what the file is shows in its words, not in its name.
 * `lengthMs` is the film's. Without problems `vtt` is what is to be kept.
 */
export function readCaptionFile(text: string, lengthMs: number): { vtt: string; problems: LineProblem[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const srt = !lines[0]?.startsWith("WEBVTT") && lines.some((line) => srtTimes.test(line));
  const vtt = `${(srt ? vttOfSrt(lines) : lines).join("\n").trimEnd()}\n`;
  const { report, found } = collector();
  const shifted: typeof report = (line, ...words) => report(srt ? Math.max(1, line - 2) : line, ...words);
  const cues = parseWebVtt(vtt, shifted);
  if (found.length === 0 && cues.length === 0)
    shifted(1, "the file has no words in it", "send one with at least one cue");
  if (cues.length > mostCues) shifted(1, `the file has more than ${mostCues} cues`, "join those that belong together");
  for (const cue of cues) {
    if (cue.text.length > longestCue)
      shifted(cue.textLine, `the cue has more than ${longestCue} characters`, "divide it into two");
  }
  reportBeyond(cues, lengthMs, shifted);
  return { vtt, problems: firstProblems(found) };
}

/** Two lines more on top, every other line stays on its own: so a problem's line can be counted back. */
const vttOfSrt = (lines: string[]) => [
  "WEBVTT",
  "",
  ...lines.map((line) =>
    srtTimes.test(line)
      ? line
          .trim()
          .replace(clock, (_, time: string, ms: string) => `${time.padStart(8, "0")}.${ms.padEnd(3, "0")}`)
          .replace(/\s*-->\s*/, " --> ")
      : line,
  ),
];
