import { once } from "node:events";
import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** What a process holds after everything that nobody needs was thrown away. */
export interface Holds {
  /** MB. */
  rss: number;
  heap: number;
  /** Open files, sockets and pipes. */
  descriptors: number;
}

/** The setting with which an application can be looked into: where its inspector listens once it is asked to. */
export const lookable = (port: number) => ({ NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}` });

/** Wakes the inspector of a Node process that was started with `lookable(port)`. */
export async function lookInside(pid: number, port: number): Promise<{ holds(): Promise<Holds>; close(): void }> {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await debuggerOf(port));
  await once(socket, "open");
  let sent = 0;
  const waiting = new Map<number, (result: { result?: { value?: string } }) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const ask = (method: string, params: object = {}) => {
    const id = ++sent;
    const answered = new Promise<{ result?: { value?: string } }>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    return answered;
  };
  return {
    async holds() {
      for (let round = 0; round < 3; round++) await ask("HeapProfiler.collectGarbage");
      const { result } = await ask("Runtime.evaluate", { expression: "JSON.stringify(process.memoryUsage())" });
      const { rss, heapUsed } = JSON.parse(result?.value ?? "{}") as { rss: number; heapUsed: number };
      const descriptors = readdirSync(`/proc/${pid}/fd`).length;
      return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20, descriptors };
    },
    close: () => socket.close(),
  };
}

async function debuggerOf(port: number): Promise<string> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    if (answer?.ok) return (await answer.json())[0].webSocketDebuggerUrl;
    if (tries > 100) throw new Error("The inspector does not answer.");
    await pause(50);
  }
}
