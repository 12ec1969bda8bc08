import { describe, expect, it } from "vitest";
import { loaded } from "../film.fixture";
import { firstAhead, meetingFor, nearAhead, nextAhead, nextLatency } from "./meeting";

const playing = () => {
  const journal = loaded();
  journal.send(0, "film.play");
  return journal.film;
};

describe("meeting", () => {
  it("is the start itself while that is to come", () => {
    expect(meetingFor(playing(), 500, 700)).toEqual({ frame: 0, at: 1000 });
  });

  it("lies ahead when the film runs already", () => {
    expect(meetingFor(playing(), 5010, 700)).toEqual({ frame: 118, at: 5720 });
  });

  it("is none when the film stops before, or stands", () => {
    expect(meetingFor(playing(), 20_500, 700)).toBeNull();
    expect(meetingFor(loaded().film, 0, 700)).toBeNull();
  });

  it("lies farther ahead for slow browsers, within reason", () => {
    expect([0, 1000, 60_000].map(nextAhead)).toEqual([500, 1550, 4000]);
  });

  it("B4: is judged by the way to the server the first time, and is nearer where the film is here already", () => {
    expect([40, 1100, 60_000].map(firstAhead)).toEqual([500, 1500, 3000]);
    expect([20, 400, 9000].map(nearAhead)).toEqual([300, 670, 2000]);
  });

  it("learns how early to start", () => {
    let latency = 40;
    for (let start = 0; start < 12; start++) latency = nextLatency(latency, latency - 90, start);
    expect(Math.abs(latency - 90)).toBeLessThan(1);
    expect(nextLatency(0, 5000, 0)).toBe(-40);
    expect(nextLatency(90, 40, 20), "one odd start among many").toBe(80);
  });
});
