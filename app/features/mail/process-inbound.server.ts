import { MailUnreadable, type ReadMail } from "../../ports/mail-reader";
import { can } from "../permissions/can";
import { addressesIn, type OwnAddress, ownAddress, withoutTokens } from "./address";
import { automaticReason } from "./automatic";
import type { MailDeps } from "./deps.server";
import type { HoldReason, Outcome, ReplyPurpose } from "./desk.server";
import { tokenHash } from "./fingerprint.server";
import { answeredIds } from "./message-id";
import { judgeSender } from "./sender";
import {
  findInbound,
  findPerson,
  findToken,
  firstWithMessageId,
  type InboundRow,
  markFailed,
  replyAddressesOf,
  setResult,
} from "./store.server";
import { textOf } from "./text-of";
import { trimReply } from "./trim-reply";

/**
 * Turns a stored mail into exactly one result (SPEC P1–P9). It may run again at any time: the same mail gives the
 * same result and one message at most.
 */
export async function processInbound(deps: MailDeps, id: string): Promise<Outcome | null> {
  const row = await findInbound(deps.db.client, id);
  if (!row) return null;
  const outcome = await judge(deps, row);
  deps.log.info("mail.processed", { id, result: outcome.result, reason: outcome.reason });
  return outcome;
}

async function judge(deps: MailDeps, row: InboundRow): Promise<Outcome> {
  const settle = async (result: Outcome["result"], reason: string): Promise<Outcome> => {
    await setResult(deps.db.client, row.id, result, reason, deps.clock.now());
    return { result, reason };
  };
  let mail: ReadMail;
  try {
    mail = await deps.reader.read(row.raw);
  } catch (error) {
    if (!(error instanceof MailUnreadable)) throw error;
    return settle("held", "unreadable");
  }

  const recipients = envelopeOf(row).map((address) => ownAddress(address, deps.config.mail.domain));
  const bounced = recipients.find((own) => own?.kind === "bounce");
  const automatic = automaticReason(mail.headers, row.envelopeFrom, deps.config.mail.domain);
  if (automatic === "bounce" || (bounced && automatic)) {
    if (bounced?.kind === "bounce") await markFailed(deps.db.client, bounced.deliveryId, "bounced");
    return settle("bounce", "report");
  }
  if (automatic) return settle("automatic", automatic);

  const place = await findPlace(deps, mail, recipients);
  if (!place) return settle("refused", "unknown-address");
  const { text, folded, whole } = understand(mail);
  if (!whole) return settle("refused", "empty");

  const copy = (await firstWithMessageId(deps.db.client, row.messageId)) !== row.id;
  const sender = judgeSender({ fromLines: mail.fromLines, remote: row.remote }, deps.config.mail.trust);
  const doubt: HoldReason | null = copy ? "changed-copy" : sender.ok ? null : sender.reason;
  const onlyQuotes = text === "" ? "only-quotes" : null;
  const words = text === "" ? { text: whole, folded: "" } : { text, folded };

  if (place.kind === "session") {
    if (!sender.address) return settle("refused", "doubtful-from");
    const asked = { inboundId: row.id, ...words, slug: place.slug, number: place.number, address: sender.address };
    return finish(deps, row, (tx) => deps.desk.takeQuestion(tx, { ...asked, holdFor: doubt ?? onlyQuotes }));
  }

  const { membershipId, threadId } = place;
  const purpose = place.purpose as ReplyPurpose;
  const person = await findPerson(deps.db.client, membershipId, deps.clock.now());
  const allowed = person && can(person.standing, purpose === "answer" ? "question.answer" : "question.ask");
  if (!allowed) return settle("refused", "no-permission");
  const other = sender.ok && sender.address !== person.address ? "other-sender" : null;
  const reply = { inboundId: row.id, ...words, threadId, membershipId, purpose };
  return finish(deps, row, (tx) => deps.desk.takeReply(tx, { ...reply, holdFor: doubt ?? other ?? onlyQuotes }));
}

type Tx = Parameters<MailDeps["desk"]["takeReply"]>[0];

/** What the desk does and the mail's result are written together. */
function finish(deps: MailDeps, row: InboundRow, take: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  return deps.db.transaction(async (tx) => {
    const outcome = await take(tx);
    await setResult(tx, row.id, outcome.result, outcome.reason, deps.clock.now());
    return outcome;
  });
}

/** Trims the text part, or the HTML part when the text part is empty or a stub. */
function understand(mail: ReadMail): { text: string; folded: string; whole: string } {
  const whole = textOf(mail);
  const { reply, folded } = trimReply(whole);
  return { text: withoutTokens(reply), folded: withoutTokens(folded), whole: withoutTokens(whole).trim() };
}

type Place =
  | { kind: "reply"; membershipId: string; threadId: string; purpose: string }
  | { kind: "session"; slug: string; number: number };

/** Where it belongs: a token in the envelope, a token in the headers, our own Message-ID, a session's address (SPEC P4). */
async function findPlace(deps: MailDeps, mail: ReadMail, envelope: (OwnAddress | null)[]): Promise<Place | null> {
  const values = (name: string) => mail.headers.filter(([key]) => key === name).map(([, value]) => value);
  const named = ["delivered-to", "x-original-to", "to", "cc"]
    .flatMap((name) => values(name).flatMap(addressesIn))
    .map((address) => ownAddress(address, deps.config.mail.domain));
  const ids = answeredIds(values("in-reply-to").join(" "), values("references").join(" "));
  const byId = await replyAddressesOf(deps.db.client, ids);
  const answered = ids.map((messageId) => ownAddress(byId.get(messageId) ?? "", deps.config.mail.domain));

  for (const own of [...envelope, ...named, ...answered]) {
    if (own?.kind !== "reply") continue;
    const token = await findToken(deps.db.client, tokenHash(own.token));
    if (token) return { kind: "reply", ...token };
  }
  const session = [...envelope, ...named].find((own) => own?.kind === "session");
  return session?.kind === "session" ? session : null;
}

function envelopeOf(row: InboundRow): string[] {
  const list: unknown = JSON.parse(row.envelopeTo);
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
