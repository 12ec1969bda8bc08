import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A baseline server as a process of its own. */
export interface Baseline {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts bench/baselines/<file> with Node; the first line it prints is its address. */
export async function startBaseline(file: string, args: string[] = []): Promise<Baseline> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, [`bench/baselines/${file}`, ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await Promise.race([once(createInterface({ input: child.stdout }), "line"), endedEarly(child, file)]);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}

async function endedEarly(child: ChildProcess, file: string): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`${file} ended early with code ${code}.`);
}
