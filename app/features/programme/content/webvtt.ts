import type { Report } from "./problem";

/** One cue of a WebVTT text: times in milliseconds from the film's start, lines counted from 1. */
export type Cue = { startMs: number; endMs: number; text: string; line: number; textLine: number };

const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]+\S.*)?$/;
const timestamp = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

/**
 * Reads the part of WebVTT that our films use: the header, cues with or without a name, and NOTE, STYLE and REGION
 * blocks, which are passed over. Stricter than a browser, which drops what it cannot read without a word: here every
 * such place is reported (rules: W3C WebVTT, sections 4.1 and 6.1).
 */
export function parseWebVtt(text: string, report: Report): Cue[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) {
    report(1, "the file does not begin with WEBVTT", "make WEBVTT its first line");
    return [];
  }
  const cues: Cue[] = [];
  const [header, ...rest] = blocks(lines);
  const early = header?.lines.findIndex((line) => line.includes("-->")) ?? -1;
  if (early > 0) report(1 + early, "a cue stands in the header", "leave an empty line below WEBVTT");
  for (const block of rest) {
    const cue = /^(NOTE|STYLE|REGION)\b/.test(block.lines[0] ?? "") ? null : readCue(block, report);
    if (!cue) continue;
    const before = cues.at(-1);
    if (before && cue.startMs < before.startMs) {
      report(cue.line, "the cue begins before the one above it", "put the cues in order of time");
    }
    cues.push(cue);
  }
  return cues;
}

type Block = { line: number; lines: string[] };

/** The text's paragraphs; the first is the header. */
function blocks(lines: readonly string[]): Block[] {
  const found: Block[] = [];
  let open: Block | null = null;
  lines.forEach((line, index) => {
    if (line.trim() === "") open = null;
    else if (open) open.lines.push(line);
    else {
      open = { line: index + 1, lines: [line] };
      found.push(open);
    }
  });
  return found;
}

function readCue(block: Block, report: Report): Cue | null {
  const at = block.lines[0]?.includes("-->") ? 0 : 1;
  const line = block.line + at;
  const times = timing.exec(block.lines[at]?.trim() ?? "");
  if (!times) {
    report(block.line, "the cue has no line of times", "write it as 00:01:00.000 --> 00:01:05.000 above the text");
    return null;
  }
  const startMs = milliseconds(times[1] ?? "");
  const endMs = milliseconds(times[2] ?? "");
  if (startMs === null || endMs === null) {
    const wrong = startMs === null ? times[1] : times[2];
    report(line, `"${wrong}" is not a time`, "write hours, minutes, seconds and thousandths as 00:01:05.000");
    return null;
  }
  if (endMs <= startMs) {
    report(line, "the cue ends before it has begun", "give it an end after its start");
    return null;
  }
  const text = block.lines.slice(at + 1);
  const arrow = text.findIndex((words) => words.includes("-->"));
  if (arrow >= 0) {
    report(line + 1 + arrow, "two cues stand together", "leave an empty line between them");
    return null;
  }
  return { startMs, endMs, text: text.join("\n"), line, textLine: text.length > 0 ? line + 1 : line };
}

function milliseconds(written: string): number | null {
  const parts = timestamp.exec(written);
  if (!parts) return null;
  const [, hours = "0", minutes, seconds, thousandths] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}
