import { startMediaServer } from "../../../app/adapters/livekit/media-server.server";
import { mediaServer } from "../../../scripts/setup/media-server.mjs";
import { cacheDir, settings } from "../../../scripts/setup/paths.mjs";
import { freePorts } from "./free-ports";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Starts the real media server on ports of its own; the set-up keeps its binary in the project's cache. */
export async function startMedia(dataDir: string, webhookUrl = "http://127.0.0.1:9/") {
  const { path, note } = await mediaServer(settings(), cacheDir(settings()), () => {});
  if (!path) throw new Error(`No media server to test with: ${note}`);
  const [httpPort = 0, tcpPort = 0, udpPort = 0] = await freePorts(3);
  const media = startMediaServer({
    url: null,
    apiKey: null,
    apiSecret: null,
    binary: path,
    httpPort,
    tcpPort,
    udpPort,
    nodeIp: "127.0.0.1",
    webhookUrl,
    dataDir,
    clock: { now: () => performance.timeOrigin + performance.now() },
    log: silent,
    random: Math.random,
  });
  return { ...media, url: `http://127.0.0.1:${httpPort}` };
}
