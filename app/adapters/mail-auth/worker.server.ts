/**
 * Runs in a worker thread: one raw mail in, a verdict out. Hashing a large mail takes long, and DNS longer. Node runs
 * this file as it is, so it imports packages, and files that import nothing, with their whole names.
 */
import { Resolver } from "node:dns/promises";
import { parentPort, workerData } from "node:worker_threads";
import { authenticate, type DNSResolver } from "mailauth";
import { getDomain } from "tldts";
import { verdictOf } from "./verdict.ts";

const dns = new Resolver({ timeout: 2_000, tries: 2 });
const { servers } = workerData as { servers: string[] };
if (servers.length) dns.setServers(servers);

const resolver = ((name: string, type: string) => dns.resolve(name, type)) as DNSResolver;

interface Asked {
  id: number;
  raw: Uint8Array;
  remote: string;
  envelopeFrom: string;
}

const domainOf = (name: string) => getDomain(name, { allowPrivateDomains: true });
/** The same registered domain: `mail.example.org` and `example.org`. */
const related = (one: string, other: string) =>
  one === other || (domainOf(one) !== null && domainOf(one) === domainOf(other));

async function check({ raw, remote, envelopeFrom }: Asked) {
  const found = await authenticate(Buffer.from(raw), {
    resolver,
    mta: "distretto",
    sender: envelopeFrom,
    ...(remote ? { ip: remote.replace(/^::ffff:/, "") } : {}),
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
  });
  const dmarc = found.dmarc || null;
  const from = String(dmarc?.status.header?.from ?? "").toLowerCase();
  return verdictOf({
    dmarc: dmarc && { result: dmarc.status.result, spfAligned: Boolean(dmarc.alignment?.spf?.result) },
    dkim: found.dkim.results.map(({ status, signingDomain = "", canonBodyLengthLimited }) => ({
      result: status.result,
      aligned: related(from, signingDomain.toLowerCase()) && Boolean(status.aligned),
      whole: !canonBodyLengthLimited,
    })),
    spf: {
      result: found.spf ? found.spf.status.result : "none",
      aligned: related(from, envelopeFrom.slice(envelopeFrom.lastIndexOf("@") + 1).toLowerCase()),
    },
  });
}

parentPort?.on("message", async (asked: Asked) => {
  const verdict = await check(asked).catch((error: Error) => ({ error: error.message }));
  parentPort?.postMessage({ id: asked.id, ...(typeof verdict === "string" ? { verdict } : verdict) });
});
parentPort?.postMessage({ id: 0 });
