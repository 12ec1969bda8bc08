import type { Db, Tx } from "../../db.server";
import { type Replace, removedWords, searched } from "./rewrite";

/** Ids of a programme's threads, rounds and sessions: what the place of a mail may be. */
export async function placesOf(db: Db, programmeIds: string[]): Promise<Set<string>> {
  const where = { programmeId: { in: programmeIds } };
  const select = { id: true } as const;
  const found = await Promise.all([
    db.thread.findMany({ where, select }),
    db.surveyRound.findMany({ where, select }),
    db.session.findMany({ where, select }),
  ]);
  return new Set(found.flat().map(({ id }) => id));
}

/** The threads in which these members wrote. */
export async function threadsOf(db: Db, membershipIds: string[]): Promise<string[]> {
  const where = { messages: { some: { authorId: { in: membershipIds } } } };
  return (await db.thread.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Every kept mail with what finds it; the mail itself is read one by one. */
export const listInbound = (db: Db) =>
  db.inboundMail.findMany({ select: { id: true, sender: true, envelopeFrom: true, place: true, result: true } });

export const findRaw = (db: Db, id: string) =>
  db.inboundMail.findUnique({ where: { id }, select: { raw: true, rawKey: true, subject: true, sender: true } });

/** Empties a mail of the person's: what stays is that one came, and what became of it. */
export async function emptyInbound(tx: Tx, id: string): Promise<void> {
  const nothing = { envelopeFrom: "", envelopeTo: "[]", remote: "", subject: "", sender: "", words: "", rawKey: null };
  const raw = new Uint8Array();
  await tx.inboundFile.deleteMany({ where: { inboundId: id } });
  await tx.inboundMail.update({ where: { id }, data: { ...nothing, raw, messageId: `removed-${id}`, hash: id } });
  await tx.inboundMail.updateMany({ where: { id, result: { in: ["", "held"] } }, data: { result: "discarded" } });
}

/** Puts a plain copy in the place of somebody else's mail. */
export async function putInbound(
  tx: Tx,
  id: string,
  mail: { raw: Uint8Array<ArrayBuffer>; subject: string; envelopeTo?: string },
): Promise<void> {
  await tx.inboundMail.update({ where: { id }, data: { ...mail, rawKey: null } });
}

/** Where the files of these mails lie. */
export async function filesOfMails(db: Db, ids: string[]): Promise<string[]> {
  const raws = await db.inboundMail.findMany({ where: { id: { in: ids } }, select: { rawKey: true } });
  const files = await db.inboundFile.findMany({ where: { inboundId: { in: ids } }, select: { key: true } });
  return [...raws.map(({ rawKey }) => rawKey), ...files.map(({ key }) => key)].filter((key) => key !== null);
}

/** Those of these files that no mail names any more. */
export async function unusedFiles(db: Db, keys: string[]): Promise<string[]> {
  const [raws, files] = await Promise.all([
    db.inboundMail.findMany({ where: { rawKey: { in: keys } }, select: { rawKey: true } }),
    db.inboundFile.findMany({ where: { key: { in: keys } }, select: { key: true } }),
  ]);
  const used = new Set([...raws.map(({ rawKey }) => rawKey), ...files.map(({ key }) => key)]);
  return [...new Set(keys)].filter((key) => !used.has(key));
}

const emptied = { text: removedWords, html: `<p>${removedWords}</p>`, calendar: null } as const;

const columns = ["text", "html", "subject", "fromName", "calendar", "headers", "toName"] as const;

interface Told {
  /** Threads in which the person wrote. */
  threadIds: string[];
  /** Looked for in every mail. */
  addresses: string[];
  /** Looked for in mails to these addresses alone. */
  names: string[];
  to: string[];
  /** How this database compares. */
  mode: object;
}

/** Empties mails to others that were sent: those that tell of these threads, and those in which one of these texts stands. */
export async function emptyDeliveries(tx: Tx, { threadIds, addresses, names, to, mode }: Told): Promise<void> {
  const holds = (text: string) => columns.map((column) => ({ [column]: { contains: text, ...mode } }));
  const named = { toAddress: { in: to }, OR: searched(names).flatMap(holds) };
  const told = threadIds.map((id) => ({ cause: { startsWith: `thread:${id}:` } }));
  const sent = { state: { in: ["sent", "failed"] } };
  const OR = [...addresses.flatMap(holds), ...(names.length > 0 ? [named] : []), ...told];
  if (OR.length > 0) await tx.delivery.updateMany({ where: { ...sent, OR }, data: emptied });
}

/** Mails to others that are still to be sent, or hold the name beside their text: it is replaced. */
export async function renameInDeliveries(tx: Tx, { names, to, mode }: Told, replace: Replace): Promise<void> {
  if (names.length === 0) return;
  const OR = searched(names).flatMap((text) => columns.map((column) => ({ [column]: { contains: text, ...mode } })));
  for (const row of await tx.delivery.findMany({ where: { toAddress: { in: to }, OR } })) {
    const data = Object.fromEntries(columns.map((column) => [column, row[column] && replace(row[column])]));
    await tx.delivery.update({ where: { id: row.id }, data });
  }
}

/** Takes away what others quoted in these threads, and their signatures with it. */
export async function dropQuotes(tx: Tx, threadIds: string[]): Promise<void> {
  const threadId = { in: threadIds };
  await tx.message.updateMany({ where: { threadId }, data: { folded: "" } });
  await tx.messageVersion.updateMany({ where: { message: { threadId } }, data: { folded: "" } });
}

/** A digest tells many things at once: the sent ones of a programme's members are emptied. */
export async function emptyDigests(tx: Tx, membershipIds: string[]): Promise<void> {
  const rows = await tx.delivery.findMany({
    where: { state: { in: ["sent", "failed"] }, cause: { startsWith: "digest:" } },
    select: { id: true, cause: true },
  });
  const members = new Set(membershipIds);
  const ids = rows.filter(({ cause }) => cause.split(":").some((part) => members.has(part))).map(({ id }) => id);
  await tx.delivery.updateMany({ where: { id: { in: ids } }, data: emptied });
}

/** Everybody of these programmes: memberships, and the addresses mail goes to. */
export async function membersOf(db: Db, programmeIds: string[]): Promise<{ ids: string[]; addresses: string[] }> {
  const rows = await db.membership.findMany({
    where: { programmeId: { in: programmeIds } },
    select: { id: true, account: { select: { email: true, addresses: true } } },
  });
  const addresses = rows.flatMap(({ account }) => [account.email, ...account.addresses.map(({ address }) => address)]);
  return { ids: rows.map(({ id }) => id), addresses };
}
