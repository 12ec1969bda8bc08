import { readdirSync, readFileSync } from "node:fs";

/**
 * CPU time (µs, user and system) that a process has used so far, read from Linux's /proc, so that other people's work on a
 * busy machine does not count. Threads that have ended are left out.
 */
export function cpuOf(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const ns = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]));
  return ns.reduce((sum, one) => sum + one, 0) / 1000;
}

/** CPU time (µs) that a process uses while `work` runs. */
export async function cpuDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuOf(pid);
  await work();
  return cpuOf(pid) - before;
}
