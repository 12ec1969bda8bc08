import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Files, StoredFile } from "../ports/files";
import { diskFiles } from "./disk-files.server";
import { memoryFiles } from "./memory/files";

let folder = "";
const source = () => join(folder, "source.bin");
const body = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-files-"));
  await writeFile(source(), body);
});
afterAll(() => rm(folder, { recursive: true }));

/** A part's memory is used again, so each is copied. */
async function bytesOf(file: StoredFile, start: number, end: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of file.read(start, end)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const kinds: [string, () => Files][] = [
  ["disk", () => diskFiles(join(folder, "kept"))],
  ["memory", memoryFiles],
];

describe.each(kinds)("files: %s", (_, make) => {
  it("keeps a copy and reads any part of it, both ends included", async () => {
    const files = make();
    expect(await files.importFrom("films/a1/film.mp4", source())).toBe(body.length);
    const stored = await files.open("films/a1/film.mp4");
    expect(stored?.bytes).toBe(body.length);
    for (const [start, end] of [
      [0, body.length - 1],
      [0, 0],
      [99_999, 670_000],
      [body.length - 1, body.length - 1],
    ] as const) {
      expect(stored && (await bytesOf(stored, start, end))).toEqual(body.subarray(start, end + 1));
    }
  });

  it("stands being given the same file twice", async () => {
    const files = make();
    await files.importFrom("twice", source());
    expect(await files.importFrom("twice", source())).toBe(body.length);
  });

  it("knows nothing of other keys, nor of folders", async () => {
    const files = make();
    await files.importFrom("films/b/film.mp4", source());
    expect(await files.open("films/none.mp4")).toBeNull();
    expect(await files.open("films/b")).toBeNull();
    expect(await files.open("films/b/film.mp4/more")).toBeNull();
  });

  it.each(["../secret", "films/../../secret", "/etc/passwd", "a//b", "", ".", "A", "a\0b", "a\\b"])(
    "never takes %j for a key",
    async (key) => {
      await expect(make().open(key)).rejects.toThrow("not a key");
      await expect(make().importFrom(key, source())).rejects.toThrow("not a key");
    },
  );

  it("leaves nothing behind when the source cannot be read", async () => {
    const files = make();
    await expect(files.importFrom("broken/film.mp4", join(folder, "absent"))).rejects.toThrow();
    expect(await files.open("broken/film.mp4")).toBeNull();
    const left = await readdir(join(folder, "kept/broken")).catch(() => []);
    expect(left).toEqual([]);
  });
});
