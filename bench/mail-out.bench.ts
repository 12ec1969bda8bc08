/** Mails sent a second from the outbox, each leased, composed, sent and marked: beside nodemailer alone with the same letters. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { mailComposer } from "../app/adapters/smtp/composer.server";
import { smtpMailer } from "../app/adapters/smtp/mailer.server";
import { systemClock } from "../app/adapters/system-clock.server";
import { openDatabase } from "../app/db.server";
import { applyMigrations } from "../app/db-migrate.server";
import { composeDelivery } from "../app/features/mail/compose-delivery.server";
import { enqueueLetter } from "../app/features/mail/enqueue.server";
import { sendDue } from "../app/features/mail/send-due.server";
import { quantile, report, say } from "./lib/result";

const rounds = 5;
const mails = 200;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume().on("end", () => done(null, "Taken"));
  },
});
sink.listen(0, "127.0.0.1");
await once(sink.server, "listening");
const mailer = smtpMailer(`smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`);
const dataDir = await mkdtemp(join(tmpdir(), "distretto-bench-"));
const url = `file:${join(dataDir, "bench.db")}`;
await applyMigrations(url, { dataDir });
const db = await openDatabase(url, { dataDir });
const clock = systemClock();
const config = {
  secret: "a secret of thirty-two characters!",
  publicUrl: "https://distretto.example",
  mail: { domain: "mail.example", from: "distretto@mail.example", trust: "loopback", authServer: "" },
} as const;
const deps = { db, clock, log: silent, config, mailer, composer: mailComposer, desk: { delivered: async () => {} } };
type SendDeps = Parameters<typeof sendDue>[0];

const speeds = { ours: [] as number[], bare: [] as number[] };
for (let round = 0; round <= rounds; round++) {
  for (let n = 0; n < mails; n++) {
    const to = { accountId: null, address: `somebody-${n}@people.example`, name: "Somebody" };
    const cause = `thread:bench:${round}-${n}`;
    const letter = {
      language: "en",
      subject: `Answer number ${n}`,
      asksReply: true,
      blocks: [{ kind: "words", text: "A chair is made of wood, of patience and of glue. ".repeat(20) }],
      footer: "Distretto",
    } as const;
    const envelope = { cause, to, fromName: "Expert", replyTo: null, list: "bench" };
    await db.transaction((tx) => enqueueLetter(deps, tx, envelope, { ...letter, blocks: [...letter.blocks] }));
  }
  const rows = await db.client.delivery.findMany({ where: { state: "queued" } });

  const begin = performance.now();
  let sent = 0;
  while (sent < mails) sent += await sendDue(deps as unknown as SendDeps);
  const middle = performance.now();
  await Promise.all(
    rows.map(async (row) => {
      const raw = await composeDelivery(deps as unknown as SendDeps, row);
      await mailer.send({ envelopeFrom: "bounce@mail.example", to: row.toAddress, raw });
    }),
  );
  const end = performance.now();
  const ours = mails / ((middle - begin) / 1_000);
  const bare = mails / ((end - middle) / 1_000);
  if (round > 0) {
    speeds.ours.push(ours);
    speeds.bare.push(bare);
  }
  say(`round ${round}: ${ours.toFixed(0)} mails a second, nodemailer alone ${bare.toFixed(0)}`);
}
mailer.close();
await new Promise<void>((done) => sink.close(() => done()));
await db.close();
await rm(dataDir, { recursive: true });

const ours = quantile(speeds.ours, 0.5);
const baseline = quantile(speeds.bare, 0.5);
report({
  name: "mail-out",
  ours,
  baseline,
  ratio: ours / baseline,
  unit: "mails/s",
  n: rounds,
  goal: "none set; the outbox commits twice for each mail",
  met: null,
});
