import { Resolver } from "node:dns/promises";
import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";

/**
 * Whether the world finds us and believes us: MX of the domain replies go to, SPF and DMARC of the domain we write from.
 * Says so when DNS cannot be asked.
 */
export async function checkMailDns({ mail, demo }: Config): Promise<Finding> {
  if (demo || !mail.smtpUrl) return well("not needed while mail stays on this machine");
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (mail.nameServers.length) resolver.setServers(mail.nameServers);
  const from = mail.from.slice(mail.from.lastIndexOf("@") + 1);
  const ask = <T>(question: Promise<T[]>) =>
    question.catch((error: NodeJS.ErrnoException): T[] | null =>
      error.code === "ENOTFOUND" || error.code === "ENODATA" ? [] : null,
    );
  const text = (name: string, begins: RegExp) =>
    ask(resolver.resolveTxt(name)).then(
      (rows) => rows?.map((parts) => parts.join("")).filter((record) => begins.test(record)) ?? null,
    );
  const [mx, spf, dmarc] = await Promise.all([
    mail.in === "smtp" ? ask(resolver.resolveMx(mail.domain)) : [],
    text(from, /^v=spf1\b/i),
    text(`_dmarc.${from}`, /^v=DMARC1\b/i),
  ]);
  if (!mx || !spf || !dmarc) return well("DNS could not be asked from here: check MX, SPF and DMARC by hand");
  if (mail.in === "smtp" && mx.length === 0) {
    return wrong(`${mail.domain} has no MX record, so replies find no way`, `publish one that names this machine`);
  }
  if (spf.length !== 1) {
    const found = spf.length === 0 ? "no SPF record" : "more than one SPF record";
    return wrong(`${from} has ${found}`, `publish one as TXT that allows your relay, such as: v=spf1 mx -all`);
  }
  if (dmarc.length === 0) {
    return wrong(`_dmarc.${from} is not in DNS`, "publish there as TXT: v=DMARC1; p=none; rua=mailto:…");
  }
  return well(`MX of ${mail.domain}, SPF and DMARC of ${from} are published`);
}
