import { execFileSync } from "node:child_process";

/** Chromium's network processes among what this process has started. All traffic goes through them, media too. */
export function networkProcesses(): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const all = lines.map((line) => {
    const [, pid = "", parent = "", command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), parent: Number(parent), command };
  });
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return all
    .filter(({ pid, command }) => command.includes("network.mojom.NetworkService") && isOurs(pid))
    .map(({ pid }) => pid);
}
