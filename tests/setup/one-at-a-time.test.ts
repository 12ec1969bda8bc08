import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { oneAtATime } from "../../scripts/setup/one-at-a-time.mjs";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "distretto-lock-"));
});

/** Another process that takes the lock and keeps it until it is killed. */
async function otherOwner() {
  const script = `
    const { oneAtATime } = await import(${JSON.stringify(new URL("../../scripts/setup/one-at-a-time.mjs", import.meta.url).href)});
    await oneAtATime(${JSON.stringify(dir)}, () => new Promise(() => { console.log("mine"); setInterval(() => {}, 1000); }));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

describe("set-ups of one folder", () => {
  it("take turns", async () => {
    const order: string[] = [];
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        oneAtATime(dir, async () => {
          order.push(`${name} begins`);
          await new Promise(setImmediate);
          order.push(`${name} ends`);
        }),
      ),
    );
    expect(order.filter((_, i) => i % 2 === 0).map((begin) => begin.replace("begins", "ends"))).toEqual(
      order.filter((_, i) => i % 2 === 1),
    );
  });

  it("wait for another process, say so once, and go on when it was killed", async () => {
    const other = await otherOwner();
    let told = 0;
    const ours = oneAtATime(
      dir,
      () => "done",
      () => {
        told++;
        other.kill("SIGKILL");
      },
    );
    expect(await ours).toBe("done");
    expect(told).toBe(1);
  });

  it("leave nothing behind, also when the work fails", async () => {
    await expect(oneAtATime(dir, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(dir)).toEqual([]);
  });

  it("take over a lock whose owner is no more, though another process has its number now", async () => {
    for (const name of ["set-up.lock", "set-up.lock.stray"]) writeFileSync(join(dir, name), `${process.pid} 1`);
    expect(await oneAtATime(dir, () => "done")).toBe("done");
    expect(readdirSync(dir)).toEqual([]);
  });
});
