import { createTransport } from "nodemailer";
import { expect } from "vitest";
import { threadedMailAuth } from "../../app/adapters/mail-auth/auth.server";
import { threadedMailReader } from "../../app/adapters/mail-reader/reader.server";
import { memoryFiles } from "../../app/adapters/memory/files";
import { MemoryMailer } from "../../app/adapters/memory/mailer";
import { mailComposer } from "../../app/adapters/smtp/composer.server";
import { smtpInbox } from "../../app/adapters/smtp/inbox.server";
import { systemClock } from "../../app/adapters/system-clock.server";
import type { Database } from "../../app/db.server";
import { invitationDesk } from "../../app/features/invitations/take-calendar-reply.server";
import type { MailDeps } from "../../app/features/mail/deps.server";
import { can } from "../../app/features/permissions/can";
import type { Circumstances, Role, Standing } from "../../app/features/permissions/roles";
import type { Action } from "../../app/features/permissions/table";
import { askQuestion } from "../../app/features/questions/ask-question.server";
import { listThreads } from "../../app/features/questions/list-threads.server";
import type { Reader } from "../../app/features/questions/reader";
import { takeForm } from "../../app/features/questions/take-form.server";
import { questionDesk } from "../../app/features/questions/take-mail.server";
import { surveyDesk } from "../../app/features/surveys/take-mail.server";
import { openMailOffice } from "../../app/jobs/mail-office.server";
import type { Log } from "../../app/ports/log";

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
/** One worker thread for all worlds of a file. */
const reader = threadedMailReader();
const domain = "mail.example";

/** Writes a programme with one session, an expert and two sites. */
export async function seedProgramme(db: Database) {
  const tx = db.client;
  const programme = await tx.programme.create({ data: { slug: "italian-clusters", title: "Italian clusters" } });
  const session = await tx.session.create({
    data: {
      programmeId: programme.id,
      number: 4,
      slug: "film",
      title: "Legno Arredo Brianza",
      startsAt: new Date("2026-03-03T15:00:00Z"),
      endsAt: new Date("2026-03-03T17:00:00Z"),
    },
  });
  const member = async (name: string, role: string, city?: string) => {
    const account = await tx.account.create({ data: { email: `${name.toLowerCase()}@people.example`, name } });
    const site = city
      ? await tx.site.create({
          data: {
            programmeId: programme.id,
            slug: city.toLowerCase(),
            city,
            country: "BG",
            timeZone: "Europe/Sofia",
            position: 1,
          },
        })
      : null;
    const membership = await tx.membership.create({
      data: { programmeId: programme.id, accountId: account.id, role, siteId: site?.id ?? null },
    });
    return {
      accountId: account.id,
      membershipId: membership.id,
      address: account.email,
      name,
      /** As the page's verbs know them. */
      may: (action: Action, about?: Circumstances) =>
        can(standingOf(membership.id, account.id, name, role), action, about),
    };
  };
  return {
    programmeId: programme.id,
    sessionId: session.id,
    expert: await member("Expert", "expert"),
    sofia: await member("Sofia", "participant", "Sofia"),
    zagreb: await member("Zagreb", "participant", "Zagreb"),
    organiser: await member("Organiser", "organiser"),
  };
}

const standingOf = (membershipId: string, accountId: string, name: string, role: string): Standing => ({
  ...{ membershipId, accountId, name, role: role as Role },
  ...{ state: "active", siteId: null, sessionId: null },
});

interface WorldOptions {
  trust?: "loopback" | "dmarc";
  limits?: { silenceMs?: number; transferMs?: number };
  /** Name servers (`address:port`) that are asked about senders. */
  nameServers?: string[];
}

/** The whole mail side: real database, real listener on a free port; what is sent lies in `mailer.sent`. */
export async function openWorld(db: Database, { trust = "loopback", limits, nameServers = [] }: WorldOptions = {}) {
  const people = await seedProgramme(db);
  const mailer = new MemoryMailer();
  const time = { offset: 0 };
  const wall = systemClock();
  const config = {
    secret: "a secret of thirty-two characters!",
    publicUrl: "https://distretto.example",
    mail: { domain, from: `distretto@${domain}`, trust, authServer: "" },
  };
  const clock = { now: () => wall.now() + time.offset };
  const base = { db, clock, log: silent, config };
  const deps: MailDeps = {
    ...base,
    mailer,
    composer: mailComposer,
    reader: { read: reader.read, stop: async () => {} },
    files: memoryFiles(),
    auth: threadedMailAuth({ servers: nameServers, log: silent, limitMs: 4_000 }),
    desk: { ...questionDesk(base), ...surveyDesk(base), ...invitationDesk(base) },
  };
  const inbox = smtpInbox({ host: "127.0.0.1", port: 0, log: silent, ...(limits ? { limits } : {}) });
  const office = await openMailOffice(deps, inbox);
  const client = createTransport({ host: "127.0.0.1", port: inbox.port(), secure: false, ignoreTLS: true });

  return {
    ...people,
    deps,
    db,
    mailer,
    office,
    time,
    port: inbox.port(),
    sessionAddress: `session-4.italian-clusters@${domain}`,
    /** Asks from the page, as Sofia. */
    async ask(text: string, once: string = crypto.randomUUID()) {
      const where = { programmeId: people.programmeId, sessionId: people.sessionId };
      const threadId = await askQuestion(deps, people.sofia, where, { text, once });
      office.wake();
      return threadId;
    },
    /** The session's questions as somebody sees them: the organiser, who sees everything, unless said otherwise. */
    threads: (reader: Reader | null = people.organiser) => listThreads(deps, people.sessionId, reader),
    /** A form of the questions page. */
    async form(reader: Reader, form: Record<string, string>) {
      const where = { programmeId: people.programmeId, sessionId: people.sessionId };
      const about = await takeForm(deps, reader, where, form);
      office.wake();
      return about;
    },
    /** Sends a raw mail by SMTP; resolves to the last answer of the listener. */
    async deliver(from: string, to: string | string[], raw: string | Buffer): Promise<string> {
      const info = await client.sendMail({ envelope: { from, to }, raw });
      return info.response;
    },
    /** Waits for the delivery of that kind to somebody: its row, by the words of its subject. */
    async mailTo(address: string, subject: RegExp) {
      return until(async () => {
        const rows = await db.client.delivery.findMany({ where: { toAddress: address, state: "sent" } });
        return rows.find((row) => subject.test(row.subject));
      });
    },
    /** Waits until every mail that came in has a result; the results, oldest first. */
    async results() {
      return until(async () => {
        const rows = await db.client.inboundMail.findMany({ orderBy: { receivedAt: "asc" } });
        return rows.length > 0 && rows.every((row) => row.result !== "") ? rows : undefined;
      });
    },
    async close() {
      client.close();
      await office.stop();
      await db.close();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Asks again until there is an answer; fails after ten seconds. */
export async function until<T>(ask: () => Promise<T | undefined | null | false>): Promise<T> {
  let found: T | undefined;
  await expect
    .poll(
      async () => {
        found = (await ask()) || undefined;
        return found !== undefined;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(true);
  return found as T;
}

interface ReplyParts {
  from?: string;
  to: string;
  text: string;
  headers?: string[];
  messageId?: string;
}

/** A plain reply as a mail program writes it. */
export function rawReply({
  from = "Expert <expert@people.example>",
  to,
  text,
  headers = [],
  messageId,
}: ReplyParts): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    "Subject: Re: Question",
    `Message-ID: <${messageId ?? `${crypto.randomUUID()}@people.example`}>`,
    "Date: Tue, 03 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    ...headers,
    "",
    ...text.split("\n"),
    "",
  ].join("\r\n");
}
