import type { Db } from "../../db.server";
import type { HoldReason } from "./desk.server";

const hour = 60 * 60_000;
/** Mails of one sender within an hour that are taken without a look. */
export const mostPerSender = 20;
/** Mails to one thread, round or session within an hour. */
export const mostPerPlace = 60;
/** The same words from one sender to one place within a day. */
export const mostAlike = 2;

export interface Counted {
  id: string;
  receivedAt: Date;
  sender: string;
  trust: string;
  place: string;
  words: string;
}

/**
 * Why a mail is too much, looking only at those that came before it, so that running it again says the same. Mails
 * that only pretend to be from a sender do not use up what the sender may.
 */
export async function overCap(db: Db, mail: Counted): Promise<HoldReason | null> {
  const before = (ms: number) => ({
    OR: [{ receivedAt: { lt: mail.receivedAt } }, { receivedAt: mail.receivedAt, id: { lt: mail.id } }],
    receivedAt: { gt: new Date(mail.receivedAt.getTime() - ms), lte: mail.receivedAt },
  });
  const { sender, trust, place, words } = mail;
  const count = (ms: number, about: object) => db.inboundMail.count({ where: { ...before(ms), ...about } });
  if (sender && (await count(24 * hour, { sender, trust, words, place })) >= mostAlike) return "repeated";
  if (sender && (await count(hour, { sender, trust })) >= mostPerSender) return "too-many";
  if ((await count(hour, { place })) >= mostPerPlace) return "too-many-here";
  return null;
}
