import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";
import { greeting, tcpFree } from "./reach.server";

/** Whether the mailbox's server greets us. */
async function checkMailbox(address: string): Promise<Finding> {
  const url = new URL(address);
  const tls = url.protocol === "imaps:";
  const port = Number(url.port || (tls ? 993 : 143));
  const said = await greeting(url.hostname, port, { tls, waitFor: true });
  if (said?.startsWith("* OK")) return well(`${url.hostname}:${port} greets us`);
  return wrong(`the mailbox's server ${url.hostname}:${port} does not greet us`, "check IMAP_URL and the way there");
}

/** Whether our listener greets, or its port can be had when the application starts. */
export async function checkMailIn({ mail }: Config): Promise<Finding> {
  if (mail.in === "off") return well("off");
  if (mail.in === "imap") return checkMailbox(mail.imapUrl ?? "");
  const at = `${mail.inHost}:${mail.inPort}`;
  const said = await greeting(mail.inHost, mail.inPort, { waitFor: true });
  if (said?.startsWith("220")) return well(`${at} greets us`);
  if (said === null && (await tcpFree(mail.inHost, mail.inPort)))
    return well(`${at} is free, listens with the application`);
  return wrong(`${at} cannot be had for incoming mail`, "end what holds it or set MAIL_IN_HOST and MAIL_IN_PORT");
}
