import { answers } from "../../adapters/livekit/answers.server";
import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";
import { greeting, tcpFree, udpFree } from "./reach.server";

/** The ports for sound and picture: open while the media server runs, free while it does not. */
export async function checkMediaPorts({ media }: Config): Promise<Finding> {
  if (media.url) return well("at the other media server");
  const { nodeIp, tcpPort, udpPort, httpPort } = media;
  const both = `TCP ${tcpPort} and UDP ${udpPort} on ${nodeIp}`;
  if (await answers(`http://127.0.0.1:${httpPort}`)) {
    const open = (await greeting(nodeIp, tcpPort)) !== null && !(await udpFree(nodeIp, udpPort));
    return open ? well(`${both} are open`) : wrong(`not both of ${both} are open`, "check MEDIA_NODE_IP and the ports");
  }
  const free = (await tcpFree(nodeIp, tcpPort)) && (await udpFree(nodeIp, udpPort));
  return free
    ? well(`${both} are free`)
    : wrong(`not both of ${both} can be had`, "set MEDIA_TCP_PORT, MEDIA_UDP_PORT or MEDIA_NODE_IP");
}
