import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mediaServer } from "../../scripts/setup/media-server.mjs";
import { pathWith, pretender } from "./release-host";

const nowhere = "http://127.0.0.1:9";
const before = process.env.PATH;
let cache: string;

beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), "distretto-cache-")), "cache");
});
afterEach(() => {
  process.env.PATH = before;
});

/** Looks for a media server with only these programs on PATH and no release to be had. */
function find(env: Record<string, string>, programs: Record<string, string> = {}) {
  process.env.PATH = pathWith(programs);
  return mediaServer({ LIVEKIT_RELEASES_URL: nowhere, PATH: process.env.PATH, ...env }, cache, () => {});
}

describe("the media server", () => {
  it("is not looked for when another one is named by its address", async () => {
    expect(await find({ LIVEKIT_URL: "ws://media.example" })).toEqual({ path: null, kept: true });
    expect(existsSync(cache)).toBe(false);
  });

  it("is the one that LIVEKIT_SERVER_BIN names", async () => {
    const path = join(pathWith({ mine: pretender("1.10.0") }), "mine");
    expect(await find({ LIVEKIT_SERVER_BIN: path })).toEqual({ path, kept: true });
  });

  it("is refused with a sentence when LIVEKIT_SERVER_BIN names something else", async () => {
    const found = await find({ LIVEKIT_SERVER_BIN: "/no/such/file" });
    expect(found.path).toBeNull();
    expect(found.note).toContain("LIVEKIT_SERVER_BIN=/no/such/file is not a livekit-server that runs here");
  });

  it("is the one on PATH when new enough", async () => {
    expect(await find({}, { "livekit-server": pretender("1.9.12") })).toEqual({ path: "livekit-server", kept: true });
  });

  it("is the kept one; an old one on PATH does not count", async () => {
    mkdirSync(cache, { recursive: true });
    const kept = join(cache, `livekit-server-1.13.5-${process.platform}-${process.arch}`);
    writeFileSync(kept, pretender("1.13.5"), { mode: 0o755 });
    expect(await find({}, { "livekit-server": pretender("1.8.4") })).toEqual({ path: kept, kept: true });
  });

  it("is built with Go when the release cannot be reached", async () => {
    const go = `#!/bin/sh\n[ "$3" = github.com/livekit/livekit-server/cmd/server@v1.13.5 ] && printf '#!/bin/sh\\n' > "$GOBIN/server"\n`;
    const found = await find({}, { go });
    expect(found).toEqual({ path: join(cache, `livekit-server-1.13.5-${process.platform}-${process.arch}`) });
    expect(existsSync(String(found.path))).toBe(true);
  });

  it("is done without when there is no way to get one, and the sentence says what to do", async () => {
    const found = await find({});
    expect(found.path).toBeNull();
    expect(found.note).toContain("install Go and start again");
    expect(found.note).toContain("cannot be reached");
    expect(found.note).toContain("go could not be started");
  });
});
