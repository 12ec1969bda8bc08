import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaptionFile } from "./caption-file";
import { readChapterFile } from "./chapter-file";
import type { Marker } from "./facts";
import { facts } from "./film.fixture";
import { vttOfChapters, vttOfMarkers } from "./film-vtt";
import { planMarkers, readMarkerFile } from "./marker-file";

const lengthMs = 100_000;
const said = ({ problems }: { problems: { line: number; message: string; remedy: string }[] }) =>
  problems.map(({ line, message, remedy }) => `${line}: ${message}; ${remedy}`);
const cue = (times: string, text: string) => `WEBVTT\n\n${times}\n${text}\n`;

describe("captions", () => {
  it("a .vtt is kept as it is, but for its line ends", () => {
    const text = "\uFEFFWEBVTT\r\n\r\nNOTE by hand\r\n\r\n00:01.000 --> 00:02.000 line:90%\r\nОдна\r\n";
    const { vtt, problems } = readCaptionFile(text, lengthMs);
    expect(problems).toEqual([]);
    expect(vtt).toBe("WEBVTT\n\nNOTE by hand\n\n00:01.000 --> 00:02.000 line:90%\nОдна\n");
  });

  it("an .srt becomes a .vtt", () => {
    const srt = "1\n0:00:01,5 --> 00:00:02,500\nOne\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\nThree";
    expect(readCaptionFile(srt, lengthMs)).toEqual({
      problems: [],
      vtt: "WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.500\nOne\ntwo\n\n2\n00:00:03.000 --> 00:00:04.000\nThree\n",
    });
  });

  it.each([
    ["", "1: the file does not begin with WEBVTT; make WEBVTT its first line"],
    ["<html><script>alert(1)</script>", "1: the file does not begin with WEBVTT; make WEBVTT its first line"],
    ["WEBVTT\n", "1: the file has no words in it; send one with at least one cue"],
    ["1\n00:00:05,000 --> 00:00:04,000\nOne", "2: the cue ends before it has begun; give it an end after its start"],
    [
      cue("02:00.000 --> 02:01.000", "Late"),
      "3: the cue ends after the film does; check that the file belongs to this film, or cut it",
    ],
    [cue("00:01.000 --> 00:02.000", "x".repeat(301)), "4: the cue has more than 300 characters; divide it into two"],
  ])("%j is refused", (text, problem) => expect(said(readCaptionFile(text, lengthMs))).toEqual([problem]));

  it("names twenty problems and no more", () => {
    const many = `WEBVTT\n\n${Array(50).fill("nothing").join("\n\n")}`;
    expect(readCaptionFile(many, lengthMs).problems).toHaveLength(20);
  });
});

describe("chapters", () => {
  it("come back as they went", () => {
    const chapters = [
      { title: "One & two", startMs: 0, endMs: 50_000 },
      { title: "Three", startMs: 50_000, endMs: 100_000 },
    ];
    expect(readChapterFile(vttOfChapters(chapters), lengthMs)).toEqual({ chapters, problems: [] });
  });

  it.each([
    [cue("00:01.000 --> 00:02.000", ""), "3: the chapter has no title; write it below the times"],
    [cue("00:01.000 --> 00:02.000", "a\nb"), "4: the title is too long; write one line of at most 120 characters"],
    [
      `${cue("00:01.000 --> 00:09.000", "One")}\n00:05.000 --> 00:10.000\nTwo\n`,
      "6: the chapter begins before the one above it ends; let one end where the next begins",
    ],
    ["WEBVTT", "1: the file has no chapter; send one with at least one cue"],
  ])("%j is refused", (text, problem) => expect(said(readChapterFile(text, lengthMs))).toEqual([problem]));
});

const sites = ["sofia", "zagreb"];
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.trim());
const markers = fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { minLength: 0, maxLength: 10 }).chain((places) =>
  fc.tuple(
    ...places
      .sort((a, b) => a - b)
      .map((place, at) =>
        fc
          .record({
            title: words,
            question: fc.record({ en: words, bg: words }).filter(({ en, bg }) => en !== "" && bg !== ""),
            minutes: fc.integer({ min: 1, max: 240 }),
            opens: fc.constantFrom(...sites, "expert", "moderator"),
          })
          .map((more) => ({ id: `marker-${at}`, frame: place * 50, closing: false, ...more })),
      ),
  ),
);

describe("markers", () => {
  it("come back as they went, whatever words they carry", () => {
    fc.assert(
      fc.property(markers, (list) => {
        const kept = list as Marker[];
        const { markers: read, problems } = readMarkerFile(vttOfMarkers(kept, facts), facts, sites);
        expect(problems).toEqual([]);
        expect(read.map(({ marker }) => marker)).toEqual(kept);
      }),
    );
  });

  it("an arrow in a question does not end the cue", () => {
    const marker = { ...(facts.markers[0] as Marker), title: "wood --> chair" };
    const { markers: read } = readMarkerFile(vttOfMarkers([marker], facts), facts, sites);
    expect(read[0]?.marker).toEqual(marker);
  });

  it("are rounded to a frame, and their time is kept beside it", () => {
    const { markers: read } = readMarkerFile(cue("00:20.011 --> 00:21.000", "{}"), facts, sites);
    expect(read).toMatchObject([{ timeMs: 20_011, marker: { frame: 500, id: "marker-1", title: "", question: {} } }]);
  });

  it.each([
    ["00:00.000 --> 00:01.000", "{}", "3: the marker stands at the very start; give it a later time"],
    ["02:00.000 --> 02:01.000", "{}", "3: the marker stands beyond the film's end; give it a time up to 1:39+24"],
    [
      "00:20.000 --> 00:21.000",
      '{"question":{"bg":"Защо?"}}',
      '3: the question has no English words; add them as "en": everybody can read these',
    ],
    [
      "00:20.000 --> 00:21.000",
      '{"opens":"paris"}',
      '4: site "paris" does not exist; use one of sofia, zagreb, moderator, expert',
    ],
  ])("%s %s is refused", (times, text, problem) =>
    expect(said(readMarkerFile(cue(times, text), facts, sites))).toEqual([problem]),
  );

  it("two within two seconds are refused", () => {
    const text = `${cue("00:20.000 --> 00:21.000", "{}")}\n00:21.000 --> 00:22.000\n{}\n`;
    expect(said(readMarkerFile(text, facts, sites))).toEqual([
      "6: the marker is nearer than 2 seconds to the one above it; move or remove one of them",
    ]);
  });

  it("a dry run tells what is added, changed, removed and the same", () => {
    const [one, two, three] = facts.markers as [Marker, Marker, Marker];
    const moved = { ...two, frame: two.frame + 1 };
    const added = { ...three, id: "m4", frame: 1500 };
    expect(planMarkers([one, two, three], [one, moved, added])).toEqual({
      added: [added],
      changed: [{ before: two, after: moved }],
      removed: [three],
      same: 1,
    });
  });
});
