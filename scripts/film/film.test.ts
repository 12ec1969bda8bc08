import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Cue, parseWebVtt } from "~/features/programme/content/webvtt";

const folder = "content/programmes/italian-clusters/films/legno-arredo-brianza/";
const FRAME_MS = 40;

function cuesOf(name: string): Cue[] {
  return parseWebVtt(readFileSync(folder + name, "utf8"), (line, problem) => {
    throw new Error(`${name}:${line}: ${problem}`);
  });
}

/** The film's length from the movie header box of the MP4 (ISO 14496-12, 8.2.2), version 0. */
function lengthMs(): number {
  const head = readFileSync(`${folder}film.mp4`).subarray(0, 4096);
  const at = head.indexOf("mvhd") + 4;
  return (head.readUInt32BE(at + 16) / head.readUInt32BE(at + 12)) * 1000;
}

describe("the demo film", () => {
  const film = lengthMs();
  const markers = cuesOf("markers.vtt").map((cue) => ({
    ...cue,
    marker: JSON.parse(cue.text) as Record<string, unknown>,
  }));

  it("is four to six minutes long, at most 15 MB, its index in front", () => {
    expect(film).toBeGreaterThan(240_000);
    expect(film).toBeLessThan(360_000);
    expect(statSync(`${folder}film.mp4`).size).toBeLessThanOrEqual(15_000_000);
    const bytes = readFileSync(`${folder}film.mp4`);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it("holds on frame boundaries, in order, inside the film, and closes with the last marker", () => {
    expect(markers.length).toBeGreaterThanOrEqual(4);
    markers.forEach(({ startMs, marker }, index) => {
      expect(startMs % FRAME_MS, `marker ${index + 1}`).toBe(0);
      expect(startMs).toBeGreaterThan(markers[index - 1]?.startMs ?? 0);
      expect(startMs).toBeLessThan(film);
      expect(marker.closing ?? false).toBe(index === markers.length - 1);
    });
  });

  it("asks a question at every marker and names the city that opens", () => {
    for (const { marker } of markers) {
      expect(marker).toMatchObject({
        id: expect.stringMatching(/^[a-z-]+$/),
        title: expect.any(String),
        minutes: expect.any(Number),
      });
      expect(marker.question).toEqual({ en: expect.stringMatching(/\?$/) });
      expect(["sofia", "zagreb", "belgrade", "istanbul", "moscow"]).toContain(marker.opens);
    }
    expect(new Set(markers.map(({ marker }) => marker.opens)).size).toBe(markers.length);
  });

  it("has chapters from its first frame to its last without a gap", () => {
    const chapters = cuesOf("chapters.vtt");
    expect(chapters[0]?.startMs).toBe(0);
    for (const [index, chapter] of chapters.slice(1).entries()) expect(chapter.startMs).toBe(chapters[index]?.endMs);
    expect(Math.abs((chapters.at(-1)?.endMs ?? 0) - film)).toBeLessThanOrEqual(FRAME_MS);
  });

  it("has a marker in every chapter", () => {
    for (const chapter of cuesOf("chapters.vtt")) {
      expect(markers.filter(({ startMs }) => startMs > chapter.startMs && startMs < chapter.endMs)).toHaveLength(1);
    }
  });

  it("has captions of at most two lines of 42 characters that stay long enough and do not overlap", () => {
    const captions = cuesOf("captions.en.vtt");
    captions.forEach(({ startMs, endMs, text }, index) => {
      const lines = text.split("\n");
      expect(lines.length, text).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(42);
      expect(endMs - startMs, text).toBeGreaterThanOrEqual(1000);
      expect((text.length * 1000) / (endMs - startMs), `characters a second of "${text}"`).toBeLessThanOrEqual(20);
      expect(startMs).toBeGreaterThanOrEqual(captions[index - 1]?.endMs ?? 0);
      expect(endMs).toBeLessThan(film);
    });
  });

  it("shows no caption while it holds", () => {
    for (const { startMs } of markers) {
      expect(cuesOf("captions.en.vtt").filter((cue) => cue.startMs <= startMs && cue.endMs > startMs)).toEqual([]);
    }
  });
});
