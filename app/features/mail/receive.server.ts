import type { IncomingMail } from "../../ports/inbox";
import { ownAddress } from "./address";
import type { MailDeps } from "./deps.server";
import { mailHash, tokenHash } from "./fingerprint.server";
import { bareMessageId } from "./message-id";
import { findDelivery, findToken, insertInbound } from "./store.server";

type KnowsDeps = Pick<MailDeps, "db" | "config" | "desk">;

/** Is this one of our addresses, and does what it names exist? Everything else is refused at RCPT: we never relay. */
export async function knowsRecipient(deps: KnowsDeps, address: string): Promise<boolean> {
  const own = ownAddress(address, deps.config.mail.domain);
  switch (own?.kind) {
    case "reply":
      return (await findToken(deps.db.client, tokenHash(own.token))) !== null;
    case "session":
      return deps.desk.hasSession(own.slug, own.number);
    case "bounce":
      return (await findDelivery(deps.db.client, own.deliveryId)) !== null;
    default:
      return false;
  }
}

/**
 * Stores a mail whole; it may be acknowledged when this has resolved. The same mail again (a retry) is kept once.
 * Rejects when it could not be stored: then the sender must keep it.
 */
export async function receiveMail(deps: Pick<MailDeps, "db" | "clock">, mail: IncomingMail): Promise<void> {
  const hash = mailHash(mail.raw);
  const row = {
    messageId: messageIdOf(mail.raw) || hash,
    hash,
    envelopeFrom: mail.envelopeFrom,
    envelopeTo: mail.envelopeTo,
    raw: new Uint8Array(mail.raw),
    remote: mail.remote,
  };
  await deps.db.transaction((tx) => insertInbound(tx, row, deps.clock.now()));
}

/** The Message-ID from the head of a raw mail, read without a parser: only to tell copies apart. */
function messageIdOf(raw: Buffer): string {
  const head = raw.subarray(0, 64 * 1024).toString("latin1");
  const end = head.search(/\r?\n\r?\n/);
  const lines = (end === -1 ? head : head.slice(0, end)).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const line = lines.find((l) => /^message-id:/i.test(l));
  return line ? bareMessageId(line.slice("message-id:".length)) : "";
}
