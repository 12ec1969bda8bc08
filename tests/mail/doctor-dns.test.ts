import { afterEach, expect, test } from "vitest";
import { checkMailDns } from "../../app/cli/doctor/check-mail-dns.server";
import type { Config } from "../../app/config.server";
import { startDns } from "./dns";

let dns: Awaited<ReturnType<typeof startDns>>;
afterEach(() => dns.close());

async function check(txt: Record<string, string>, more: object = {}, speaks = true) {
  dns = await startDns(txt);
  dns.speak(speaks);
  const mail = { smtpUrl: "smtp://relay.example", from: "us@our.example", domain: "replies.our.example", in: "off" };
  return checkMailDns({ demo: false, mail: { ...mail, nameServers: [dns.server], ...more } } as unknown as Config);
}
const spf = { "our.example": "v=spf1 mx -all" };
const dmarc = { "_dmarc.our.example": "v=DMARC1; p=reject" };

test("what is published is well; what is missing is named with what to publish", async () => {
  expect(await check({ ...spf, ...dmarc })).toMatchObject({ ok: true });
  dns.close();
  expect(await check(dmarc)).toMatchObject({ ok: false, problem: "our.example has no SPF record" });
  dns.close();
  expect(await check(spf)).toMatchObject({ ok: false, problem: "_dmarc.our.example is not in DNS" });
  dns.close();
  expect(await check({ ...spf, ...dmarc }, { in: "smtp" })).toMatchObject({
    ok: false,
    problem: expect.stringContaining("replies.our.example has no MX record"),
  });
});

test("DNS that says nothing is said so, and nothing is asked for a demo", async () => {
  expect(await check(spf, {}, false)).toMatchObject({
    ok: true,
    detail: expect.stringContaining("could not be asked"),
  });
  expect(await checkMailDns({ demo: true, mail: {} } as unknown as Config)).toMatchObject({ ok: true });
}, 60_000);
