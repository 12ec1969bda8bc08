import { readFile } from "node:fs/promises";
import { AccessToken } from "livekit-server-sdk";
import type { Application } from "../../tests/setup/application";

/** Address of a page whose hash says how to come into a room of the application's media server without the application. */
export async function bareAddress(application: Application, page: string, identity: string): Promise<string> {
  const secret = await readFile(`${application.dataDir}/media/key`, "utf8");
  const token = new AccessToken("distretto", secret, { identity });
  token.addGrant({ roomJoin: true, room: "bare", canPublish: true, canSubscribe: true });
  const url = `ws://127.0.0.1:${application.mediaPort}`;
  return `${page}#${new URLSearchParams({ url, token: await token.toJwt() })}`;
}
