import { generateKeyPairSync } from "node:crypto";
import type { DKIMSignOptions } from "mailauth";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { afterEach, expect, test } from "vitest";
import { processInbound } from "../../app/features/mail/process-inbound.server";
import { describeDatabases } from "../setup/database";
import { startDns } from "./dns";
import { openWorld, rawReply, type World } from "./world";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const here = "v=spf1 ip4:127.0.0.1 -all";
const policy = "v=DMARC1; p=reject";
const expert = "expert@people.example";

interface Case {
  txt: Record<string, string>;
  /** Domain that signs. */
  signs?: string;
  /** Signs only so many bytes of the body. */
  length?: number;
  envelope?: string;
  /** Changes the mail after it was signed. */
  change?: (raw: string) => string;
}

describeDatabases((makeDb) => {
  let world: World;
  let dns: Awaited<ReturnType<typeof startDns>>;
  afterEach(async () => {
    await world.close();
    dns.close();
  });

  async function reply({ txt, signs, length, envelope = expert, change = (raw) => raw }: Case) {
    dns = await startDns(txt);
    world = await openWorld(await makeDb(), { trust: "dmarc", nameServers: [dns.server] });
    await world.ask("May I ask?");
    const { replyTo } = await world.mailTo(expert, /Question/);
    const raw = rawReply({ to: replyTo ?? "", text: "It is me." });
    const signatureData = [{ signingDomain: signs ?? "", selector: "s1", privateKey: pem, maxBodyLength: length }];
    // Its types know one signature alone; a list is what its documentation shows.
    const options = { canonicalization: "relaxed/relaxed", signatureData } as unknown as DKIMSignOptions;
    const signatures = signs ? (await dkimSign(raw, options)).signatures : "";
    await world.deliver(envelope, replyTo ?? "", change(signatures + raw));
    return (await world.results())[0];
  }

  test.each<[string, Case, string]>([
    [
      "its signature under the domain's policy",
      { txt: { "_dmarc.people.example": policy, "s1._domainkey.people.example": key }, signs: "people.example" },
      "dmarc",
    ],
    [
      "its sending server under the domain's policy",
      { txt: { "_dmarc.people.example": policy, "people.example": here } },
      "dmarc",
    ],
    [
      "its signature without a policy",
      { txt: { "s1._domainkey.people.example": key }, signs: "people.example" },
      "dkim",
    ],
    [
      "a signature of a domain below",
      { txt: { "s1._domainkey.mail.people.example": key }, signs: "mail.people.example" },
      "dkim",
    ],
    ["its sending server without a policy", { txt: { "people.example": here } }, "spf"],
  ])("the expert is believed by %s", async (_, given, trust) => {
    expect(await reply(given)).toMatchObject({ result: "published", trust, sender: expert });
  });

  test.each<[string, Case]>([
    ["nothing", { txt: {} }],
    ["a signature of another domain", { txt: { "s1._domainkey.evil.example": key }, signs: "evil.example" }],
    ["a server of another domain", { txt: { "evil.example": here }, envelope: "expert@evil.example" }],
    ["a server that the domain forbids", { txt: { "people.example": "v=spf1 -all" } }],
    [
      "a signature that does not cover the whole body",
      {
        txt: { "_dmarc.people.example": policy, "s1._domainkey.people.example": key },
        signs: "people.example",
        length: 5,
      },
    ],
    [
      "a signature of other words",
      {
        txt: { "s1._domainkey.people.example": key },
        signs: "people.example",
        change: (raw) => raw.replace("It is me.", "It is I."),
      },
    ],
    [
      "a related signature where the policy is strict",
      {
        txt: { "_dmarc.people.example": `${policy}; adkim=s`, "s1._domainkey.mail.people.example": key },
        signs: "mail.people.example",
      },
    ],
  ])("row 46: with %s the mail is held", async (_, given) => {
    expect(await reply(given)).toMatchObject({ result: "held", reason: "not-authenticated", trust: "none" });
    expect((await world.threads())[0]?.answers).toEqual([]);
  });

  test("when DNS does not answer the mail is held, and can be run again; what was found once stays", async () => {
    const txt = { "s1._domainkey.people.example": key };
    const silence = (raw: string) => {
      dns.speak(false);
      return raw;
    };
    const given: Case = { txt, signs: "people.example", change: silence };
    const mail = await reply(given);
    expect(mail).toMatchObject({ result: "held", reason: "not-yet-authenticated" });
    dns.speak(true);
    expect(await processInbound(world.deps, mail?.id ?? "")).toMatchObject({ result: "published" });
    dns.speak(false);
    expect(await processInbound(world.deps, mail?.id ?? "")).toMatchObject({ result: "published" });
  }, 40_000);
});
