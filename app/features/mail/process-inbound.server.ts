import { MailUnreadable, type ReadMail, type Words } from "../../ports/mail-reader";
import { can } from "../permissions/can";
import { ownAddress } from "./address";
import { askAboutColleague, confirmColleague } from "./ask-about-colleague.server";
import { automaticReason } from "./automatic";
import { takeBounce } from "./bounce.server";
import { overCap } from "./caps.server";
import type { MailDeps } from "./deps.server";
import type { HoldReason, Outcome, ReplyPurpose } from "./desk.server";
import { earlierCopy } from "./earlier-copy.server";
import { noteFiles, storeFiles } from "./files.server";
import { mailHash } from "./fingerprint.server";
import { enqueueNotice, type NoticeKind } from "./notice.server";
import { findPlace, type Place, placeKey } from "./place.server";
import { wholeRaw } from "./raw-mail.server";
import { judgeSender, type SenderVerdict, senderOf } from "./sender";
import { findInbound, findPerson, type InboundRow, noteFindings, setResult } from "./store.server";
import { cleanText } from "./text-of";
import { establishTrust, fetched, headOnly } from "./trust.server";
import { isEncrypted, isOpaque } from "./understand";
import { setSubscription } from "./unsubscribe.server";

type Tx = Parameters<MailDeps["desk"]["takeReply"]>[0];

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
  const settle = (result: Outcome["result"], reason: string) => finish(deps, row, async () => ({ result, reason }));
  const raw = await wholeRaw(deps, row);
  let mail: ReadMail;
  try {
    mail = await deps.reader.read(raw);
  } catch (error) {
    if (!(error instanceof MailUnreadable)) throw error;
    return settle("held", "unreadable");
  }
  const recipients = envelopeOf(row).map((address) => ownAddress(address, deps.config.mail.domain));
  const stop = recipients.find((own) => own?.kind === "stop");
  if (stop?.kind === "stop") {
    await setSubscription(deps, stop.token, "none");
    return settle("automatic", "unsubscribed");
  }
  const automatic =
    automaticReason(mail.headers, row.envelopeFrom, deps.config.mail.domain) ??
    (recipients.some((own) => own?.kind === "bounce") ? "to-bounce" : null);
  const place = await findPlace(deps, mail, recipients);
  // Calendars answer by themselves when somebody presses Accept, and often say so.
  const byCalendar = place?.kind === "reply" && place.sessionId !== null && mail.calendar !== "";
  if (automatic && !(byCalendar && calendarsSay.has(automatic))) {
    const subject = cleanText(mail.subject).slice(0, 200);
    await noteFindings(deps.db.client, row.id, { subject, sender: senderOf(mail.fromLines) ?? "" });
    const bounce = await takeBounce(deps, mail, recipients);
    return bounce ? settle("bounce", bounce.kind) : settle("automatic", automatic);
  }
  const { words } = mail;
  const { sender, found } = await meet(deps, { ...row, raw }, mail, place, words);
  const copy = await earlierCopy(deps, row);
  if (copy === "same") return settle("automatic", "copy");
  const letter: Letter = { row, mail, words, sender, found, copy: copy === "other" };
  if (row.remote.startsWith(headOnly)) return refuse(deps, letter, "too-large");
  if (place) return take(deps, letter, place);
  // A mailbox of one's own gets all sorts of mail, whose senders expect no answer from us.
  return row.remote.startsWith(fetched)
    ? settle("refused", "unknown-address")
    : refuse(deps, letter, "unknown-address");
}

type WholeRow = Parameters<typeof establishTrust>[1];

/** Signs of automatic mail that calendars' answers carry too. */
const calendarsSay = new Set(["auto-submitted", "auto-reply", "precedence"]);

interface Letter {
  row: InboundRow;
  mail: ReadMail;
  words: Words;
  sender: SenderVerdict;
  found: Found;
  /** Another mail came with the same Message-ID before. */
  copy: boolean;
}

interface Found {
  subject: string;
  sender: string;
  trust: string;
  place: string;
  words: string;
}

/** Finds out who wrote and notes it beside the mail, for those that come after it. */
async function meet(deps: MailDeps, row: WholeRow, mail: ReadMail, place: Place | null, words: Words) {
  const from = senderOf(mail.fromLines);
  const trust = from ? await establishTrust(deps, row, mail, from) : "none";
  const found: Found = {
    subject: cleanText(mail.subject).slice(0, 200),
    sender: from ?? "",
    trust,
    place: placeKey(place),
    words: mailHash(Buffer.from(words.whole)),
  };
  await noteFindings(deps.db.client, row.id, found);
  return { sender: judgeSender(from, trust), found };
}

/** Gives a mail that belongs somewhere to those who take it. */
async function take(deps: MailDeps, letter: Letter, place: Place): Promise<Outcome> {
  const { row, mail, sender, words, copy, found } = letter;
  if (place.kind === "reply" && place.sessionId)
    return takeInvitation(deps, letter, place.sessionId, place.membershipId);
  if (isEncrypted(mail)) return refuse(deps, letter, "encrypted");
  const kept = mail.files.some((file) => file.key);
  if (!words.whole && !kept) return refuse(deps, letter, isOpaque(mail) ? "not-understood" : "empty");
  await storeFiles(deps, mail.files);
  const doubt: HoldReason | null = copy
    ? "changed-copy"
    : sender.ok
      ? await overCap(deps.db.client, { ...found, id: row.id, receivedAt: row.receivedAt })
      : sender.reason;
  const onlyQuotes = words.text === "" ? (words.whole ? "only-quotes" : "only-files") : null;
  const said = words.text === "" ? { text: words.whole || namesOf(mail), folded: "" } : words;

  if (place.kind === "session") {
    if (!sender.address) return settleDoubtful(deps, row);
    const asked = {
      inboundId: row.id,
      text: said.text,
      folded: said.folded,
      slug: place.slug,
      number: place.number,
      address: sender.address,
    };
    return finish(deps, row, (tx) => deps.desk.takeQuestion(tx, { ...asked, holdFor: doubt ?? onlyQuotes }), letter);
  }

  const { membershipId, threadId } = place;
  const person = await findPerson(deps.db.client, membershipId, deps.clock.now());
  const purpose = (place.purpose === "confirm" ? "answer" : place.purpose) as ReplyPurpose;
  if (!person || !can(person.standing, permissionOf[purpose])) return refuse(deps, letter, "no-permission");
  const other = sender.ok && !person.addresses.includes(sender.address) ? "other-sender" : null;
  const holdFor = doubt ?? other;
  if (place.purpose === "confirm" && !holdFor) {
    const confirmed = await confirmColleague(deps, row, place.address, words.text);
    if (confirmed) return confirmed;
  }
  const reply = { inboundId: row.id, text: said.text, folded: said.folded, threadId, membershipId, purpose };
  if (place.roundId) {
    const at = row.receivedAt.getTime();
    const survey = { ...reply, ...words, roundId: place.roundId, at, holdFor };
    return finish(deps, row, (tx) => deps.desk.takeSurvey(tx, survey), letter);
  }
  return finish(
    deps,
    row,
    async (tx) => {
      const outcome = await deps.desk.takeReply(tx, { ...reply, holdFor: holdFor ?? onlyQuotes });
      if (outcome.reason === "other-sender" && purpose === "answer") {
        await askAboutColleague(deps, tx, { person, threadId, inboundId: row.id, from: found.sender, text: said.text });
      }
      return outcome;
    },
    letter,
  );
}

/** Gives an answer to an invitation to those who count them. */
async function takeInvitation(
  deps: MailDeps,
  letter: Letter,
  sessionId: string,
  membershipId: string,
): Promise<Outcome> {
  const { row, mail, sender, copy } = letter;
  const person = await findPerson(deps.db.client, membershipId, deps.clock.now());
  if (!person || !can(person.standing, permissionOf.invitation, { sessionId }))
    return refuse(deps, letter, "no-permission");
  const doubt = copy ? "changed-copy" : sender.ok ? null : sender.reason;
  const other = sender.ok && !person.addresses.includes(sender.address) ? "other-sender" : null;
  const reply = { sessionId, membershipId, calendar: mail.calendar, at: row.receivedAt.getTime() };
  return finish(deps, row, (tx) => deps.desk.takeInvitation(tx, { ...reply, holdFor: doubt ?? other }), letter);
}

/** What a reply for that purpose needs. */
const permissionOf = {
  answer: "question.answer",
  follow: "question.ask",
  survey: "survey.answer",
  invitation: "invitation.answer",
} as const;

const noticed = new Set<string>([
  "empty",
  "closed",
  "unknown-sender",
  "unknown-address",
  "no-permission",
  "encrypted",
  "not-understood",
  "too-large",
]);

/** Does not take it; a sender who is believed is told why. */
function refuse(deps: MailDeps, letter: Letter, reason: NoticeKind): Promise<Outcome> {
  return finish(deps, letter.row, async () => ({ result: "refused", reason }), letter);
}

/** What stands for words where there are files alone. */
const namesOf = (mail: ReadMail) => mail.files.map(({ name }) => name).join("\n");

function settleDoubtful(deps: MailDeps, row: InboundRow): Promise<Outcome> {
  return finish(deps, row, async () => ({ result: "held", reason: "doubtful-from" }));
}

/** What the desk does, the notice to the sender and the mail's result are written together. */
function finish(
  deps: MailDeps,
  row: InboundRow,
  work: (tx: Tx) => Promise<Outcome>,
  letter?: Letter,
): Promise<Outcome> {
  return deps.db.transaction(async (tx) => {
    const outcome = await work(tx);
    await setResult(tx, row.id, outcome.result, outcome.reason, deps.clock.now());
    if (letter && outcome.result !== "refused") await noteFiles(tx, row.id, letter.mail.files);
    if (letter?.sender.ok && outcome.result === "refused" && noticed.has(outcome.reason)) {
      const { id, messageId } = row;
      const { subject, sender } = letter.found;
      await enqueueNotice(deps, tx, outcome.reason as NoticeKind, { id, messageId, subject, sender });
    }
    return outcome;
  });
}

function envelopeOf(row: InboundRow): string[] {
  const list: unknown = JSON.parse(row.envelopeTo);
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
