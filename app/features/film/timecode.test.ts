import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTimecode, msOfFrame, parseTimecode } from "./timecode";

const rates = [
  { fpsNum: 24, fpsDen: 1 },
  { fpsNum: 24_000, fpsDen: 1_001 },
  { fpsNum: 25, fpsDen: 1 },
  { fpsNum: 30_000, fpsDen: 1_001 },
  { fpsNum: 30, fpsDen: 1 },
];
const pal = { fpsNum: 25, fpsDen: 1 };

describe("a frame as people write it", () => {
  it("reads back as the frame it was, at every rate", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rates), fc.nat(500_000), (rate, frame) => {
        expect(parseTimecode(rate, formatTimecode(rate, frame))).toBe(frame);
        expect(Math.round((msOfFrame(rate, frame) * rate.fpsNum) / (rate.fpsDen * 1000))).toBe(frame);
      }),
    );
  });

  it.each([
    ["1:40+11", 2511],
    ["1:40", 2500],
    [" 1:40.44 ", 2511],
    ["1:40,44", 2511],
    ["1:02:03+04", 93_079],
    ["#2511", 2511],
    ["75:00", 112_500],
    ["1:40+25", null],
    ["1:60", null],
    ["1:75:00", null],
    ["−1:00", null],
    ["NaN", null],
    ["1e308", null],
    ["#-1", null],
    ["100", null],
    ["", null],
  ])("%j is frame %j", (text, frame) => expect(parseTimecode(pal, text)).toBe(frame));

  it("keeps real seconds at 29.97", () => {
    expect(formatTimecode({ fpsNum: 30_000, fpsDen: 1_001 }, 1799)).toBe("1:00+00");
    expect(formatTimecode({ fpsNum: 30_000, fpsDen: 1_001 }, 1798)).toBe("0:59+29");
  });
});
