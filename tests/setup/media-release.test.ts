import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { archiveName, checksumFor, fetchRelease } from "../../scripts/setup/media-release.mjs";
import { packed, releaseHost } from "./release-host";

const archive = packed("1.13.5");
let cache: string;
let host: Awaited<ReturnType<typeof releaseHost>> | undefined;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "distretto-cache-"));
});
afterEach(async () => {
  await host?.close();
  host = undefined;
});

const get = (platform = "linux", url = host?.url) =>
  fetchRelease({
    env: { LIVEKIT_RELEASES_URL: url },
    cache,
    path: join(cache, "server"),
    progress: () => {},
    platform: platform as NodeJS.Platform,
    arch: "x64",
  });

describe("the release's archive", () => {
  it("is unpacked when its checksum is right, and nothing else is left", async () => {
    host = await releaseHost({ archive });
    await get();
    expect(execFileSync(join(cache, "server"), { encoding: "utf8" })).toContain("1.13.5");
    expect(readdirSync(cache)).toEqual(["server"]);
  });

  it("is refused with a sentence when its checksum is wrong, and nothing is left", async () => {
    host = await releaseHost({ archive, checksum: "a".repeat(64) });
    await expect(get()).rejects.toThrow("does not match the checksum in checksums.txt and was thrown away.");
    expect(readdirSync(cache)).toEqual([]);
  });

  it("is fetched again when the download was cut", async () => {
    host = await releaseHost({ archive, cuts: 1 });
    await get();
    expect(host.downloads()).toBe(2);
    expect(existsSync(join(cache, "server"))).toBe(true);
  });

  it("is given up with a sentence when every download is cut", async () => {
    host = await releaseHost({ archive, cuts: 9 });
    await expect(get()).rejects.toThrow(/could not be downloaded whole/);
    expect(host.downloads()).toBe(2);
    expect(readdirSync(cache)).toEqual([]);
  });

  it("does not exist for a platform without releases", async () => {
    await expect(get("sunos")).rejects.toThrow("There is no livekit-server release for sunos x64.");
  });

  it("is not waited for when nobody answers", async () => {
    await expect(get("linux", "http://127.0.0.1:9")).rejects.toThrow(/cannot be reached/);
  });
});

it("names archives as the releases do", () => {
  expect(archiveName("linux", "arm64")).toBe("livekit_1.13.5_linux_arm64.tar.gz");
  expect(archiveName("linux", "ia32")).toBeNull();
});

it("takes a checksum only from the line of that very file", () => {
  const sum = "b".repeat(64);
  expect(checksumFor("a.tar.gz", `${"c".repeat(64)}  xa.tar.gz\n${sum}  a.tar.gz\n`)).toBe(sum);
  expect(() => checksumFor("b.tar.gz", `${sum}  a.tar.gz\n`)).toThrow("names no checksum for b.tar.gz");
});
