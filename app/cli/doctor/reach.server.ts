import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { connect as connectTls } from "node:tls";

const PATIENCE_MS = 3_000;

/** What a server says first on this port within three seconds (empty when it waits for us); null when none answers. */
export function greeting(host: string, port: number, { tls = false, waitFor = false } = {}): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = tls ? connectTls({ host, port, servername: host }) : connect({ host, port });
    const done = (said: string | null) => {
      socket.destroy();
      resolve(said);
    };
    socket.setTimeout(PATIENCE_MS, () => done(null));
    socket.once("error", () => done(null));
    if (waitFor) socket.once("data", (bytes) => done(String(bytes).trim()));
    else socket.once("connect", () => done(""));
  });
}

/** Whether nobody holds this TCP port, so that we could. */
export async function tcpFree(host: string, port: number): Promise<boolean> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** Whether nobody holds this UDP port, so that we could. */
export async function udpFree(host: string, port: number): Promise<boolean> {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  try {
    socket.bind(port, host);
    await once(socket, "listening");
    return true;
  } catch {
    return false;
  } finally {
    socket.close();
  }
}
