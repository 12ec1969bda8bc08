import { existsSync } from "node:fs";
import { join } from "node:path";
import { answers } from "../../adapters/livekit/answers.server";
import { keptKeys, type MediaKeys } from "../../adapters/livekit/keys.server";
import { rooms } from "../../adapters/livekit/rooms.server";
import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";
import { tcpFree } from "./reach.server";

/** Whether there is a media server, whether it answers, and whether it takes our key. */
export async function checkMedia({ media, dataDir }: Config): Promise<Finding> {
  if (media.url && media.apiKey && media.apiSecret) {
    const url = media.url.replace(/^ws/, "http");
    if (!(await answers(url))) return wrong(`${media.url} does not answer`, "start it or correct LIVEKIT_URL");
    const { apiKey, apiSecret } = media;
    return takesKey(url, { apiKey, apiSecret }, "correct LIVEKIT_API_KEY and LIVEKIT_API_SECRET");
  }
  if (!media.binary) {
    return wrong("there is no livekit-server", "run `npm start`, which gets one, or name one in LIVEKIT_SERVER_BIN");
  }
  const url = `http://127.0.0.1:${media.httpPort}`;
  const keyDir = join(dataDir, "media");
  if ((await answers(url)) && existsSync(join(keyDir, "key"))) {
    return takesKey(url, keptKeys(keyDir), "another program's media server holds MEDIA_HTTP_PORT: choose another port");
  }
  if (await tcpFree("127.0.0.1", media.httpPort)) return well(`${media.binary}, starts with the application`);
  return wrong(`port ${media.httpPort} is taken by another program`, "end that or set MEDIA_HTTP_PORT");
}

async function takesKey(url: string, keys: MediaKeys, remedy: string): Promise<Finding> {
  try {
    await rooms(url, keys).listConnections("doctor");
    return well(`${url} answers and takes our key`);
  } catch (error) {
    return wrong(`${url} refuses our key (${error instanceof Error ? error.message : error})`, remedy);
  }
}
