import { setTimeout as sleep } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import type { Inbox, IncomingMail } from "../../ports/inbox";
import { largestMail } from "../../ports/inbox";
import type { Log } from "../../ports/log";
import type { MailboxMarks } from "../../ports/mailbox-marks";
import { returnPathOf } from "./return-path";

export interface ImapInboxOptions {
  /** `imaps://user:password@host:port/Folder` (INBOX when no folder is named). */
  url: string;
  marks: MailboxMarks;
  log: Log;
  /** How often the mailbox is looked at when the server says nothing (ms). */
  everyMs?: number;
  /** A look that takes longer than this is given up with its connection (ms). */
  patienceMs?: number;
  /** Pauses before connecting again: the first, doubled up to the last (ms). */
  pauseMs?: [first: number, last: number];
}

/**
 * Fetches a mailbox by IMAP. The client library does not connect again and can die without a word, so every look has
 * a time limit, and every loss gets a new client. A mail is stored first, then noted as read, then marked as seen; a
 * crash in between fetches it again, which makes nothing twice.
 */
export function imapInbox(options: ImapInboxOptions): Inbox & { state(): string } {
  const { url, marks, log, everyMs = 30_000, patienceMs = 120_000, pauseMs = [1_000, 60_000] } = options;
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const folder = decodeURIComponent(pathname.slice(1)) || "INBOX";
  const id = `${decodeURIComponent(username)}@${hostname}/${folder}`;
  const secure = protocol === "imaps:";
  const stopping = new AbortController();
  let state = "the mailbox has not been reached yet";
  let running: Promise<void> = Promise.resolve();
  let current: ImapFlow | null = null;
  let take: (mail: IncomingMail) => Promise<void> = async () => {};

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  /** One life of a client: from connecting until it is lost. Rejects when it is. */
  async function live(): Promise<void> {
    const client = new ImapFlow({
      host: hostname,
      port: Number(port || (secure ? 993 : 143)),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: Math.min(20_000, patienceMs),
      greetingTimeout: Math.min(20_000, patienceMs),
      socketTimeout: patienceMs + everyMs,
    });
    current = client;
    const lost = new Promise<never>((_, reject) => {
      client.on("error", reject);
      client.on("close", () => reject(new Error("the server ended the connection")));
    });
    lost.catch(() => undefined);
    const within = <T>(work: Promise<T>) => {
      const late = sleep(patienceMs, undefined, { ref: false }).then(() => {
        throw new Error("the server does not answer");
      });
      work.catch(() => undefined);
      return Promise.race([work, lost, late]);
    };
    try {
      await within(client.connect());
      await within(client.mailboxOpen(folder));
      while (!stopping.signal.aborted) {
        await look(client, within);
        state = "ok";
        await Promise.race([pause(everyMs), lost]);
      }
      await within(client.logout());
    } finally {
      client.close();
    }
  }

  /** Takes everything above the last mail that was read. */
  async function look(client: ImapFlow, within: <T>(work: Promise<T>) => Promise<T>): Promise<void> {
    const uidValidity = String((client.mailbox || { uidValidity: 0 }).uidValidity);
    const known = await marks.read(id);
    let last = known?.uidValidity === uidValidity ? known.lastUid : 0;
    await within(client.noop());
    const found = await within(client.search({ uid: `${last + 1}:*` }, { uid: true }));
    // `n:*` names the newest mail even when it is older than n.
    const uids = (found || []).filter((uid) => uid > last).sort((a, b) => a - b);
    for (const uid of uids) {
      if (stopping.signal.aborted) return;
      const mail = await within(fetchMail(client, uid));
      if (mail) await take({ ...mail, remote: `${mail.cut ? "imap-cut" : "imap"}:${hostname}` });
      last = uid;
      await marks.write(id, { uidValidity, lastUid: uid });
      await within(client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true })).catch(() => undefined);
    }
    if (uids.length === 0) await marks.write(id, { uidValidity, lastUid: last });
  }

  return {
    state: () => state,
    async start(taking) {
      take = taking;
      running = (async () => {
        for (let wait = pauseMs[0]; !stopping.signal.aborted; ) {
          const before = state;
          try {
            await live();
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            if (state === "ok") wait = pauseMs[0];
            state = `the mailbox cannot be read: ${message}`;
            if (before !== state) log.warn("mail.imap", { message });
          }
          await pause(wait);
          wait = Math.min(wait * 2, pauseMs[1]);
        }
      })();
    },
    async stop() {
      stopping.abort();
      current?.close();
      await running;
    },
  };
}

/** One mail, whole; of a too large one the head alone. Null when it has gone. */
async function fetchMail(client: ImapFlow, uid: number) {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!facts) return null;
  const cut = (facts.size ?? 0) >= largestMail;
  const fetched = await client.fetchOne(String(uid), cut ? { headers: true } : { source: true }, { uid: true });
  const raw = fetched && (cut ? fetched.headers : fetched.source);
  if (!raw) return null;
  return { raw, cut, envelopeFrom: returnPathOf(raw), envelopeTo: [], mayRefuse: false };
}
