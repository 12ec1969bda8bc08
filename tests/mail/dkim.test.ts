import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailComposer } from "../../app/adapters/smtp/composer.server";
import { smtpMailer } from "../../app/adapters/smtp/mailer.server";
import { readConfig } from "../../app/config.server";

const folder = mkdtempSync(join(tmpdir(), "distretto-dkim-"));
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keyFile = join(folder, "dkim.pem");
const taken: Buffer[] = [];
const relay = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      taken.push(Buffer.concat(parts));
      done();
    });
  },
});
const port = () => (relay.server.address() as AddressInfo).port;

beforeAll(async () => {
  writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  return new Promise<void>((resolve) => relay.close(resolve));
});

/** DNS with our public key in it. */
const resolver = async (name: string, type: string) => {
  if (name !== "distretto._domainkey.mail.example" || type !== "TXT")
    throw Object.assign(new Error(name), { code: "ENOTFOUND" });
  return [[`v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`]];
};
const verify = async (raw: Buffer) => (await dkimVerify(raw, { resolver })).results[0];

async function send(): Promise<Buffer> {
  const mailer = smtpMailer(`smtp://127.0.0.1:${port()}`, { domain: "mail.example", selector: "distretto", keyFile });
  const raw = await mailComposer.compose({
    messageId: "a@mail.example",
    date: new Date(0),
    from: { name: "Софија (Distretto)", address: "distretto@mail.example" },
    to: { name: "Expert", address: "expert@people.example" },
    subject: "Питање",
    text: "Ко је плаћао?\n\n-- \nDistretto\n",
    html: "<p>Ко је плаћао?</p>",
    headers: {
      "List-Unsubscribe": "<https://distretto.example/mail/unsubscribe/x>, <mailto:stop+x@mail.example>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
  await mailer.send({ envelopeFrom: "bounce+1@mail.example", to: "expert@people.example", raw });
  mailer.close();
  return taken.at(-1) as Buffer;
}

test("what is sent carries a signature that an independent verifier accepts, over the unsubscribe headers too", async () => {
  const raw = await send();
  const result = await verify(raw);
  expect(result?.status).toMatchObject({ result: "pass", aligned: "mail.example" });
  const signed = /;\s*h=([^;]+)/.exec(raw.toString())?.[1]?.replace(/\s/g, "").toLowerCase().split(":");
  for (const name of ["from", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"])
    expect(signed).toContain(name);
});

test("a word changed on the way breaks it, and sending again gives the same bytes", async () => {
  const raw = await send();
  expect(
    (await verify(Buffer.from(raw.toString().replace("Content-Type: text/html", "Content-Type: text/plain"))))?.status
      .result,
  ).not.toBe("pass");
  expect((await send()).equals(raw)).toBe(true);
});

test("a key that cannot sign is named at start", () => {
  const weak = join(folder, "weak.pem");
  writeFileSync(
    weak,
    generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ type: "pkcs8", format: "pem" }),
  );
  const read = (file: string) => () =>
    readConfig(
      { DKIM_KEY_FILE: file, DATA_DIR: folder, SECRET: "x".repeat(32), NODE_ENV: "test" },
      join(folder, "none"),
    );
  expect(read(weak)).toThrow(/DKIM_KEY_FILE: expected an RSA key of 2048 bits/);
  expect(read(join(folder, "missing.pem"))).toThrow(/DKIM_KEY_FILE: expected a private key in PEM format/);
  expect(read(keyFile)().mail.dkim).toEqual({ keyFile, selector: "distretto" });
});
