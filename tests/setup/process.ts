import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A program beside the test, with the lines it has said so far. */
export type Helper = {
  child: ChildProcessByStdio<Writable, Readable, null>;
  lines: string[];
  /** Resolves when it has said `count` lines; throws when it ends before. */
  said(count: number): Promise<void>;
  /** kill -9, and everything it said until then. */
  kill(): Promise<void>;
};

/** Starts a TypeScript or JavaScript file as a process of its own. */
export function startHelper(fileUrl: URL, ...args: string[]): Helper {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(fileUrl), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const closed = once(reader, "close");
  return {
    child,
    lines,
    async said(count) {
      while (lines.length < count) {
        await Promise.race([once(reader, "line"), closed.then(() => Promise.reject(new Error("The helper ended.")))]);
      }
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
