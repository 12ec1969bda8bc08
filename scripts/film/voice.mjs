import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chapters, speechOf } from "./script.mjs";

/** Samples a second of everything that is heard. */
export const RATE = 48_000;

const voice = (text) => `<pitch level='94'><speed level='91'>${text}</speed></pitch>`;
/** Takes rumble and the dull top of the 16 kHz voice away, evens it out and puts it into a small room. */
const polish = [
  ["highpass", "90"],
  ["equalizer", "240", "1.1q", "-2"],
  ["equalizer", "2900", "1.2q", "2.5"],
  ["treble", "3", "6000"],
  ["compand", "0.008,0.18", "6:-60,-60,-34,-24,-14,-12,0,-7", "0", "-60", "0.02"],
  ["reverb", "14", "60", "22", "60", "4", "-6"],
];

/**
 * Speaks every line of the script with Pico's British voice, one cached WAV file each (mono, RATE).
 * Returns the lines' samples by id, without the silence around them.
 */
export function speak(cache) {
  const spoken = new Map();
  for (const line of chapters.flatMap((chapter) => chapter.lines)) {
    spoken.set(line.id, trim(readWav(renderLine(voice(speechOf(line)), cache))));
  }
  return spoken;
}

function renderLine(text, cache) {
  const folder = join(cache, "voice");
  mkdirSync(folder, { recursive: true });
  const key = createHash("sha256")
    .update(text + JSON.stringify(polish))
    .digest("hex")
    .slice(0, 16);
  const file = join(folder, `${key}.wav`);
  if (existsSync(file)) return file;
  const raw = join(folder, "raw.wav");
  execFileSync("pico2wave", ["-l", "en-GB", "-w", raw, text]);
  const effects = polish.flat();
  execFileSync("sox", [
    "-R",
    raw,
    "-r",
    String(RATE),
    "-c",
    "1",
    "-b",
    "16",
    file,
    "pad",
    "0",
    "0.3",
    ...effects,
    "gain",
    "-n",
    "-3",
  ]);
  return file;
}

/** Samples (−1…1) of a 16-bit mono WAV file. */
export function readWav(file) {
  const bytes = readFileSync(file);
  const at = bytes.indexOf("data") + 8;
  const count = Math.floor((bytes.length - at) / 2);
  return Float32Array.from({ length: count }, (_, i) => bytes.readInt16LE(at + 2 * i) / 32768);
}

/** Writes stereo samples as a 16-bit WAV file. */
export function writeWav(file, left, right) {
  const bytes = Buffer.alloc(44 + left.length * 4);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + left.length * 4, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 4, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(left.length * 4, 40);
  const sample = (value) => Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
  for (let i = 0; i < left.length; i += 1) {
    bytes.writeInt16LE(sample(left[i]), 44 + 4 * i);
    bytes.writeInt16LE(sample(right[i]), 46 + 4 * i);
  }
  writeFileSync(file, bytes);
}

function trim(samples) {
  const loud = (value) => Math.abs(value) > 0.006;
  const first = samples.findIndex(loud);
  const last = samples.findLastIndex(loud);
  return samples.slice(Math.max(0, first - RATE * 0.02), Math.min(samples.length, last + RATE * 0.08));
}
