/** `tsx send-all.ts <database> <smtp url>`: a process that sends what is due until nothing is. */
import { mailComposer } from "../../app/adapters/smtp/composer.server";
import { smtpMailer } from "../../app/adapters/smtp/mailer.server";
import { openDatabase } from "../../app/db.server";
import { sendDue } from "../../app/features/mail/send-due.server";

const [, , database = "", relay = ""] = process.argv;
const db = await openDatabase(database);
const mailer = smtpMailer(relay);
const config = {
  secret: "a secret of thirty-two characters!",
  publicUrl: "https://distretto.example",
  mail: { domain: "mail.example", from: "distretto@mail.example", trust: "loopback", authServer: "" },
} as const;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const desk = { delivered: async () => {} };
const deps = { db, clock: { now: Date.now }, log: silent, config, mailer, composer: mailComposer, desk };
const left = () => db.client.delivery.count({ where: { state: "queued" } });
while ((await left()) > 0) await sendDue(deps as unknown as Parameters<typeof sendDue>[0]);
mailer.close();
await db.close();
