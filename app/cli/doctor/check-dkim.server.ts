import { createPrivateKey, createPublicKey } from "node:crypto";
import { resolveTxt } from "node:dns/promises";
import { readFileSync } from "node:fs";
import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";

/** Whether receivers find the public half of our key in DNS. */
export async function checkDkim({ mail }: Config): Promise<Finding> {
  if (!mail.dkim) return well("mails go out unsigned, or the relay signs them");
  const domain = mail.from.slice(mail.from.lastIndexOf("@") + 1);
  const name = `${mail.dkim.selector}._domainkey.${domain}`;
  const publicKey = createPublicKey(createPrivateKey(readFileSync(mail.dkim.keyFile)));
  const ours = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const records = await resolveTxt(name).catch(() => []);
  const published = records.map((parts) => parts.join("").replace(/\s/g, ""));
  if (published.some((record) => record.split(";").includes(`p=${ours}`))) return well(`${name} has our key`);
  const found = published.length > 0 ? "has another key" : "is not in DNS";
  return wrong(`${name} ${found}`, `publish there as TXT: v=DKIM1; k=rsa; p=${ours}`);
}
