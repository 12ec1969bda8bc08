import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeFilm } from "../../app/features/film/probe-film.server";
import { numbered } from "./server";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-probe-"));
});
afterAll(() => rm(folder, { recursive: true }));
const file = async (name: string, body: string | Uint8Array) => {
  await writeFile(join(folder, name), body);
  return join(folder, name);
};

describe("a film's file", () => {
  it("is measured to the frame", async () => {
    expect(await probeFilm(numbered)).toEqual({
      mime: "video/mp4",
      width: 320,
      height: 180,
      fpsNum: 25,
      fpsDen: 1,
      frames: 500,
      firstPtsMs: 0,
    });
  });

  it("is refused at an uneven pace", async () => {
    const uneven = fileURLToPath(new URL("../fixtures/film/uneven.mp4", import.meta.url));
    await expect(probeFilm(uneven)).rejects.toMatchObject({ sentence: expect.stringMatching(/^film_(uneven|rate)$/) });
  });

  it("is refused when it is something else, empty or cut off", async () => {
    for (const [name, body, sentence] of [
      ["text.mp4", "This is a letter.", "film_unknown_kind"],
      ["empty.mp4", "", "film_empty"],
      ["zeros.mp4", new Uint8Array(100_000), "film_unknown_kind"],
    ] as const) {
      await expect(probeFilm(await file(name, body)), name).rejects.toMatchObject({ sentence });
    }
  });

  it("is refused when it has sound alone", async () => {
    await expect(probeFilm(await file("sound.wav", silence()))).rejects.toMatchObject({ sentence: "film_is_sound" });
  });
});

/** A second of silence as WAV. */
function silence(): Uint8Array {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + 16_000, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(16_000, 40);
  return Buffer.concat([head, Buffer.alloc(16_000)]);
}
