import { type IncomingMail, MailTurnedAway } from "../../ports/inbox";
import { ownAddress } from "./address";
import type { MailDeps } from "./deps.server";
import { bounceSeal, tokenHash } from "./fingerprint.server";
import { insertTogether } from "./insert-together.server";
import { bareMessageId } from "./message-id";
import { hasFalseEnd, rawHead, tooComplicated } from "./raw-head";
import { rawHash, storeRaw } from "./raw-mail.server";
import { isDisguised } from "./sender";
import { readStopToken } from "./stop-token.server";
import { findToken } from "./store.server";

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
      return own.seal === bounceSeal(own.deliveryId, deps.config.secret);
    case "stop":
      return readStopToken(own.token, deps.config.secret) !== null;
    default:
      return false;
  }
}

/**
 * Stores a mail whole; it may be acknowledged when this has resolved. The same mail again (a retry) is kept once.
 * Rejects when it could not be stored: then the sender must keep it. Throws MailTurnedAway for what no mail program
 * writes, as long as the sender's server can be told.
 */
export async function receiveMail(deps: Pick<MailDeps, "db" | "clock" | "files">, mail: IncomingMail): Promise<void> {
  if (mail.mayRefuse) turnAway(mail.raw);
  const hash = await rawHash(mail.raw);
  const row = {
    messageId: messageIdOf(mail.raw) || hash,
    hash,
    envelopeFrom: mail.envelopeFrom,
    envelopeTo: mail.envelopeTo,
    ...(await storeRaw(deps, mail.raw, hash)),
    remote: mail.remote,
  };
  await insertTogether(deps.db, row, deps.clock.now());
}

function turnAway(raw: Buffer): void {
  const complicated = tooComplicated(raw);
  if (complicated) throw new MailTurnedAway(554, complicated);
  if (hasFalseEnd(raw)) throw new MailTurnedAway(554, "Lines must end with CRLF");
  if (isDisguised(rawHead(raw)?.values("from") ?? [])) {
    throw new MailTurnedAway(550, "The From line must hold one plain address: name <local@domain>");
  }
}

/** The Message-ID, read without a parser: only to tell copies apart. */
function messageIdOf(raw: Buffer): string {
  return bareMessageId(rawHead(raw)?.values("message-id")[0] ?? "");
}
