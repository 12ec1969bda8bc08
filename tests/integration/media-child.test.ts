import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startMedia } from "./media/start-media";

let dataDir: string;
let media: Awaited<ReturnType<typeof startMedia>> | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "distretto-media-"));
});
afterEach(async () => {
  await media?.stop();
  media = undefined;
  rmSync(dataDir, { recursive: true });
});

const until = (state: string) => vi.waitFor(() => expect(media?.status().state).toBe(state), { timeout: 15_000 });
const pid = () => Number(readFileSync(join(dataDir, "media/livekit.pid"), "utf8"));

/** Whether the process runs: one that has ended and still waits to be taken note of does not. */
function lives(id: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(id)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

describe("the media server as a child", () => {
  it("starts and answers on loopback with keys nobody else can read", async () => {
    media = await startMedia(dataDir);
    expect(media.status().state).toBe("starting");
    await until("ready");
    expect(await (await fetch(`${media.url}/`)).text()).toBe("OK");
    expect(await media.listConnections("nobody-here")).toEqual([]);
    for (const file of ["key", "livekit.yaml"]) expect(statSync(join(dataDir, "media", file)).mode & 0o777).toBe(0o600);
  });

  it("comes back by itself after kill -9, as a new start that pages can tell from the old one", async () => {
    media = await startMedia(dataDir);
    await until("ready");
    const { epoch } = media.status();
    const seen: string[] = [];
    media.onStatus(({ state }) => seen.push(state));
    const killedAt = performance.now();
    process.kill(pid(), "SIGKILL");
    await until("down");
    await until("ready");
    expect(performance.now() - killedAt).toBeLessThan(5_000);
    expect(seen).toEqual(["down", "ready"]);
    expect(media.status().epoch).toBeGreaterThan(epoch);
  });

  it("is started again when it lives but no longer answers", async () => {
    media = await startMedia(dataDir);
    await until("ready");
    const hung = pid();
    process.kill(hung, "SIGSTOP");
    await until("down");
    await until("ready");
    expect(lives(hung)).toBe(false);
  });

  it("leaves nothing behind when stopped", async () => {
    media = await startMedia(dataDir);
    await until("ready");
    const child = pid();
    await media.stop();
    expect(lives(child)).toBe(false);
    await expect(fetch(`${media.url}/`)).rejects.toThrow();
    expect(existsSync(join(dataDir, "media/livekit.pid"))).toBe(false);
  });

  it("does not outlive an application that was killed", async () => {
    const tsx = join(process.cwd(), "node_modules/.bin/tsx");
    const parent = spawn(tsx, ["tests/integration/media/parent.ts", dataDir], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    for await (const text of parent.stdout) if (String(text).includes("ready")) break;
    const child = pid();
    expect(lives(child)).toBe(true);
    process.kill(-Number(parent.pid), "SIGKILL");
    await once(parent, "exit");
    await vi.waitFor(() => expect(lives(child)).toBe(false), { timeout: 3_000 });
  });

  it("ends what an earlier run left when application and keeper were killed together", async () => {
    media = await startMedia(dataDir);
    await until("ready");
    const left = pid();
    const keeper = Number(spawnSync("ps", ["-o", "ppid=", "-p", String(left)], { encoding: "utf8" }).stdout);
    process.kill(left, "SIGSTOP");
    process.kill(keeper, "SIGKILL");
    // It cannot end itself now; the next start finds it by its pid file.
    await until("down");
    await until("ready");
    expect(lives(left)).toBe(false);
    expect(pid()).not.toBe(left);
  });
});
