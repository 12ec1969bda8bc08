/** The sound: narration, a quiet bed of pad and marimba that steps back under it, and a few wooden knocks. */
import { RATE } from "./voice.mjs";

const hertz = (note) => 440 * 2 ** ((note - 69) / 12);
/** One chord for eight seconds: bass and four voices as MIDI notes. */
const BAR = 8;
const bright = [
  [48, 60, 64, 67, 74],
  [45, 60, 64, 69, 72],
  [41, 60, 65, 69, 76],
  [43, 59, 62, 67, 74],
];
const dark = [
  [45, 57, 60, 64, 71],
  [41, 57, 60, 65, 69],
  [38, 57, 62, 65, 69],
  [40, 56, 59, 64, 71],
];
/** The bed's level in the gaps and under speech; speech itself peaks at 0.7. */
const OPEN = 0.95;
const UNDER = 0.22;

/** Left and right samples of the whole film. `voices`: samples by line id. */
export function music(film, voices) {
  const length = Math.round((film.frames / film.fps) * RATE);
  const speech = new Float32Array(length);
  for (const line of film.lines) speech.set(voices.get(line.id), Math.round((line.start / film.fps) * RATE));
  const [left, right] = bed(film, length);
  const duck = ducking(film, length);
  const fade = RATE * 3;
  for (let i = 0; i < length; i += 1) {
    const level = duck[i] * Math.min(1, (i + RATE) / fade, (length - i) / fade);
    left[i] = left[i] * level + speech[i] * 0.7;
    right[i] = right[i] * level + speech[i] * 0.7;
  }
  return [left, right];
}

/** Falls 0.35 s before a line and rises slowly behind it. */
function ducking(film, length) {
  const target = new Float32Array(length).fill(OPEN);
  for (const { start, end } of film.lines) {
    const from = Math.max(0, Math.round((start / film.fps - 0.35) * RATE));
    target.fill(UNDER, from, Math.min(length, Math.round((end / film.fps + 0.25) * RATE)));
  }
  const [down, up] = [1 / (0.12 * RATE), 1 / (0.7 * RATE)];
  let level = OPEN;
  return target.map((goal) => (level += (goal - level) * (goal < level ? down : up)));
}

function bed(film, length) {
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const sad = film.chapters.find((chapter) => chapter.id === "market");
  let seed = 11;
  const chance = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const add = (start, seconds, pan, tone) => {
    const first = Math.round(start * RATE);
    const count = Math.min(Math.round(seconds * RATE), length - first);
    for (let i = 0; i < count; i += 1) {
      const value = tone(i / RATE);
      left[first + i] += value * (1 - pan);
      right[first + i] += value * pan;
    }
  };
  for (let bar = 0; bar * BAR * RATE < length; bar += 1) {
    const frame = bar * BAR * film.fps;
    const chords = frame > sad.start && frame < sad.end ? dark : bright;
    const chord = chords[bar % 4];
    for (const [i, note] of chord.entries()) pad(add, bar * BAR, hertz(note), 0.3 + 0.13 * i);
    for (let beat = 0; beat < 16; beat += 1) {
      if (chance() > (beat % 4 === 0 ? 0.8 : 0.34)) continue;
      const note = chord[1 + Math.floor(chance() * 4)] + (chance() > 0.7 ? 12 : 0);
      marimba(
        add,
        bar * BAR + beat * 0.5 + chance() * 0.015,
        hertz(note),
        0.28 + chance() * 0.44,
        0.1 + chance() * 0.06,
      );
    }
  }
  for (const { card } of film.chapters) rustle(add, card / film.fps, chance);
  for (const id of ["turn", "bend", "join", "cover", "finish"]) {
    const line = film.lines.find((each) => each.id === id);
    marimba(add, line.start / film.fps + 1.25, 392, 0.5, 0.6);
  }
  return [left, right];
}

/** A soft chord voice: three slightly mistuned sines that swell and overlap with the next bar. */
function pad(add, start, frequency, pan) {
  const whole = BAR + 3;
  const turn = Math.PI * 2 * frequency;
  add(start, whole, pan, (s) => {
    const swell = Math.min(1, s / 2.6, (whole - s) / 3);
    const tone =
      Math.sin(turn * s) +
      0.6 * Math.sin(turn * 1.0028 * s) +
      0.6 * Math.sin(turn * 0.9973 * s) +
      0.12 * Math.sin(turn * 2 * s);
    return 0.034 * swell * swell * tone;
  });
}

/** A struck wooden bar. */
function marimba(add, start, frequency, pan, level) {
  const turn = Math.PI * 2 * frequency;
  add(start, 1.6, pan, (s) => {
    const strike = Math.min(1, s / 0.003);
    return (
      level * strike * (Math.exp(-s * 4.2) * Math.sin(turn * s) + 0.22 * Math.exp(-s * 16) * Math.sin(turn * 3.93 * s))
    );
  });
}

/** Paper that slides: soft noise. */
function rustle(add, start, chance) {
  let last = 0;
  add(start, 0.7, 0.5, (s) => {
    last += (chance() * 2 - 1 - last) * 0.22;
    return 0.16 * last * Math.sin((Math.PI * s) / 0.7) ** 2;
  });
}
