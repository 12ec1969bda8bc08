import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";
import { greeting, tcpFree } from "./reach.server";

/** Whether our listener greets, or its port can be had when the application starts. */
export async function checkMailIn({ mail }: Config): Promise<Finding> {
  if (mail.in === "off") return well("off");
  const at = `${mail.inHost}:${mail.inPort}`;
  const said = await greeting(mail.inHost, mail.inPort, { waitFor: true });
  if (said?.startsWith("220")) return well(`${at} greets us`);
  if (said === null && (await tcpFree(mail.inHost, mail.inPort)))
    return well(`${at} is free, listens with the application`);
  return wrong(`${at} cannot be had for incoming mail`, "end what holds it or set MAIL_IN_HOST and MAIL_IN_PORT");
}
