import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
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

  it("takes a file in so that it is gone where it was", async () => {
    const files = make();
    const upload = join(folder, "upload.part");
    await writeFile(upload, body);
    expect(await files.moveIn("films/m/film.mp4", upload)).toBe(body.length);
    expect((await files.open("films/m/film.mp4"))?.bytes).toBe(body.length);
    await expect(readFile(upload)).rejects.toThrow("ENOENT");
  });

  it("lends a file to other programs by its path", async () => {
    const files = make();
    await files.importFrom("films/l/film.mp4", source());
    expect(await files.withLocal("films/l/film.mp4", (path) => readFile(path))).toEqual(body);
    expect(await files.withLocal("films/none/film.mp4", (path) => readFile(path))).toBeNull();
  });

  it("removes a file, or a folder with all in it, and stands being told twice", async () => {
    const files = make();
    await files.importFrom("films/r/film.mp4", source());
    await files.importFrom("films/r/stills/0.jpg", source());
    await files.importFrom("films/r2/film.mp4", source());
    await files.remove("films/r");
    await files.remove("films/r");
    expect(await files.open("films/r/film.mp4")).toBeNull();
    expect(await files.open("films/r/stills/0.jpg")).toBeNull();
    expect(await files.open("films/r2/film.mp4")).not.toBeNull();
  });

  it("leaves nothing behind when the source cannot be read", async () => {
    const files = make();
    await expect(files.importFrom("broken/film.mp4", join(folder, "absent"))).rejects.toThrow();
    expect(await files.open("broken/film.mp4")).toBeNull();
    const left = await readdir(join(folder, "kept/broken")).catch(() => []);
    expect(left).toEqual([]);
  });
});

describe("files: disk", () => {
  const disk = () => diskFiles(join(folder, "kept"));
  const openFds = async () => {
    const fds = await readdir("/proc/self/fd");
    const links = await Promise.all(fds.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
    return links.filter((link) => link.startsWith(folder)).length;
  };

  it("reads the new file once it has taken another's place", async () => {
    const files = disk();
    await files.importFrom("changing", source());
    const before = await files.open("changing");
    expect(before && (await bytesOf(before, 0, 2))).toEqual(body.subarray(0, 3));
    const other = join(folder, "other.bin");
    await writeFile(other, "another one");
    await files.importFrom("changing", other);
    const after = await files.open("changing");
    expect(after?.bytes).toBe(11);
    expect(after && (await bytesOf(after, 0, 6)).toString()).toBe("another");
  });

  it("closes what nobody reads any more, also after readers who left in the middle", async () => {
    const files = disk();
    await files.importFrom("left", source());
    const stored = await files.open("left");
    for (let i = 0; i < 20; i++) {
      for await (const _ of stored?.read(0, body.length - 1) ?? []) break;
    }
    expect(await openFds()).toBeLessThan(10);
    await expect.poll(openFds, { timeout: 8_000 }).toBe(0);
  });
});
