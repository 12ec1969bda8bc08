import type { Clock } from "~/ports/clock";
import type { Log } from "~/ports/log";
import type { MediaServer } from "~/ports/media-server";
import { noMedia } from "../memory/no-media";
import { MediaChild } from "./child.server";
import { RemoteMedia } from "./remote.server";
import { rooms } from "./rooms.server";

export interface MediaOptions {
  /** Another LiveKit, or null for our own. */
  url: string | null;
  apiKey: string | null;
  apiSecret: string | null;
  /** livekit-server's binary; null when there is none. */
  binary: string | null;
  httpPort: number;
  tcpPort: number;
  udpPort: number;
  nodeIp: string;
  webhookUrl: string;
  dataDir: string;
  clock: Clock;
  log: Log;
  /** Chance in 0…1. */
  random: () => number;
}

/** LiveKit as the settings say: another one, our own child process, or none. It is started at once. */
export function startMediaServer(options: MediaOptions): MediaServer {
  const { url, apiKey, apiSecret, binary } = options;
  if (url && apiKey && apiSecret) {
    return started(new RemoteMedia(url.replace(/^ws/, "http"), options.clock), { apiKey, apiSecret });
  }
  if (!binary) return noMedia(options.clock.now());
  const child = new MediaChild({ ...options, binary });
  return started(child, child.keys);
}

function started(server: MediaChild | RemoteMedia, keys: { apiKey: string; apiSecret: string }): MediaServer {
  server.start();
  return {
    ...rooms(server.url, keys),
    status: () => server.board.status,
    onStatus: (listener) => server.board.onStatus(listener),
    stop: () => server.stop(),
  };
}
