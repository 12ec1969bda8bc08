import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

/**
 * Ends a media server that an earlier run of this application could not take along (its keeper was killed, too). `marker` is
 * part of that process's command line, so that a process which merely got the same number is left alone.
 */
export function endLeftOver(pidFile: string, marker: string): void {
  const pid = readPid(pidFile);
  if (pid === null) return;
  if (commandOf(pid).includes(marker)) process.kill(pid, "SIGKILL");
  rmSync(pidFile, { force: true });
}

function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || null;
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
