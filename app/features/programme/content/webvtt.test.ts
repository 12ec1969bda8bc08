import { describe, expect, it } from "vitest";
import { parseWebVtt } from "./webvtt";

function read(text: string) {
  const problems: string[] = [];
  const cues = parseWebVtt(text, (line, message, remedy) => problems.push(`${line}: ${message}; ${remedy}`));
  return { cues, problems };
}

describe("parseWebVtt", () => {
  it("reads cues with and without a name, with settings, in both forms of time", () => {
    const text =
      "\uFEFFWEBVTT - our film\nX: y\n\nNOTE hand made\n\nSTYLE\n::cue {}\n\nintro\n00:00:01.000 --> 00:00:04.500 line:90%\nOne\ntwo\n\n\n59:59.999 --> 100:00:00.000\n";
    expect(read(text)).toEqual({
      problems: [],
      cues: [
        { startMs: 1000, endMs: 4500, text: "One\ntwo", line: 10, textLine: 11 },
        { startMs: 3_599_999, endMs: 360_000_000, text: "", line: 15, textLine: 15 },
      ],
    });
  });

  it("reads files written on Windows", () => {
    expect(read("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nOne\r\n").cues).toMatchObject([{ text: "One", line: 3 }]);
  });

  it.each([
    ["", "1: the file does not begin with WEBVTT; make WEBVTT its first line"],
    ["WEBVTTX", "1: the file does not begin with WEBVTT; make WEBVTT its first line"],
    [
      "WEBVTT\n\nOnly words",
      "3: the cue has no line of times; write it as 00:01:00.000 --> 00:01:05.000 above the text",
    ],
    [
      "WEBVTT\n\n00:01.000-->00:02.000\nOne",
      "3: the cue has no line of times; write it as 00:01:00.000 --> 00:01:05.000 above the text",
    ],
    [
      "WEBVTT\n\n00:01,000 --> 00:02.000\nOne",
      '3: "00:01,000" is not a time; write hours, minutes, seconds and thousandths as 00:01:05.000',
    ],
    [
      "WEBVTT\n\nname\n00:01.000 --> 00:61.000\nOne",
      '4: "00:61.000" is not a time; write hours, minutes, seconds and thousandths as 00:01:05.000',
    ],
    ["WEBVTT\n\n00:02.000 --> 00:02.000\nOne", "3: the cue ends before it has begun; give it an end after its start"],
    [
      "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo",
      "5: two cues stand together; leave an empty line between them",
    ],
    [
      "WEBVTT\n\n00:05.000 --> 00:06.000\nOne\n\n00:02.000 --> 00:03.000\nTwo",
      "6: the cue begins before the one above it; put the cues in order of time",
    ],
    ["WEBVTT\n00:01.000 --> 00:02.000\nOne", "2: a cue stands in the header; leave an empty line below WEBVTT"],
  ])("reports %j", (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });
});
