import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";
import { greeting } from "./reach.server";

const PORTS = { "smtp:": 25, "smtps:": 465 } as Record<string, number>;

/** Whether the relay greets us; without one, mail stays in the demo mailbox. */
export async function checkMailOut({ mail }: Config): Promise<Finding> {
  if (!mail.smtpUrl) return well("kept in the demo mailbox until SMTP_URL is set");
  const url = new URL(mail.smtpUrl);
  const port = Number(url.port) || PORTS[url.protocol] || 25;
  const said = await greeting(url.hostname, port, { tls: url.protocol === "smtps:", waitFor: true });
  if (said?.startsWith("220")) return well(`${url.hostname}:${port} greets us`);
  const how = said === null ? "does not answer" : `answers "${said.slice(0, 60)}"`;
  return wrong(`the mail relay ${url.hostname}:${port} ${how}`, "check SMTP_URL and the way there");
}
