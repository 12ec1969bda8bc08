import type { Db, Tx } from "../../db.server";
import type { HoldView, MessageView, ThreadState } from "./wire";

/** Where a thread belongs, for mails and decisions. */
export interface ThreadPlace {
  id: string;
  askerId: string;
  state: ThreadState;
  shut: boolean;
  nameHidden: boolean;
  liveSession: number | null;
  programme: { id: string; slug: string; title: string; moderated: boolean };
  session: { id: string; number: number; title: string } | null;
  question: string;
  /** State of the question's message; the thread is as visible as that. */
  questionState: string;
  hold: HoldView | null;
}

const place = {
  programme: { select: { id: true, slug: true, title: true, moderated: true } },
  session: { select: { id: true, number: true, title: true } },
} as const;

export async function findThread(db: Db, id: string): Promise<ThreadPlace | null> {
  const row = await db.thread.findUnique({
    where: { id },
    include: { ...place, messages: { where: { kind: "question" }, select: { text: true, state: true }, take: 1 } },
  });
  if (!row) return null;
  const film = row.filmId === null ? null : await db.film.findUnique({ where: { id: row.filmId } });
  const hold =
    film && row.frame !== null
      ? {
          filmId: film.id,
          film: film.title,
          title: row.holdTitle,
          seconds: Math.floor((row.frame * film.fpsDen) / film.fpsNum),
        }
      : null;
  const [question] = row.messages;
  const said = { question: question?.text ?? "", questionState: question?.state ?? "" };
  return { ...row, ...said, state: row.state as ThreadState, hold };
}

/** The session behind a session's mail address. */
export async function findSessionPlace(db: Db, slug: string, number: number) {
  const row = await db.session.findFirst({
    where: { number, programme: { slug } },
    include: { programme: { select: { id: true, archivedAt: true, moderated: true } } },
  });
  if (!row) return null;
  const { id: programmeId, archivedAt, moderated } = row.programme;
  return { sessionId: row.id, programmeId, moderated, archived: archivedAt !== null };
}

/** A film's marker that one of the session's run sheet items shows. */
export async function findMarker(db: Db, sessionId: string, filmId: string, slug: string) {
  return db.filmMarker.findFirst({ where: { filmId, slug, film: { items: { some: { sessionId } } } } });
}

/** The thread that a hold's question became in this session. */
export async function findHoldThread(db: Db, sessionId: string, filmId: string, frame: number): Promise<string | null> {
  const row = await db.thread.findFirst({ where: { sessionId, filmId, frame }, select: { id: true } });
  return row?.id ?? null;
}

export async function isModerated(db: Db, programmeId: string): Promise<boolean> {
  const row = await db.programme.findUnique({ where: { id: programmeId }, select: { moderated: true } });
  return row?.moderated ?? true;
}

export async function setModerated(tx: Tx, programmeId: string, moderated: boolean): Promise<void> {
  await tx.programme.update({ where: { id: programmeId }, data: { moderated } });
}

export interface NewMessage {
  threadId: string;
  kind: MessageView["kind"];
  authorId: string;
  text: string;
  folded: string;
  source: "page" | "mail";
  state: "published" | "review" | "held";
  inboundId: string | null;
}

export interface NewThread {
  id?: string;
  programmeId: string;
  sessionId: string;
  askerId: string;
  shut?: boolean;
  nameHidden?: boolean;
  filmId?: string;
  frame?: number;
  holdTitle?: string;
}

export async function insertThread(tx: Tx, thread: NewThread, now: number): Promise<string> {
  const row = await tx.thread.create({ data: { ...thread, createdAt: new Date(now) } });
  return row.id;
}

/** Writes a message and returns its id; null when a message with the given id is there already. */
export async function insertMessage(tx: Tx, message: NewMessage, now: number): Promise<string>;
export async function insertMessage(tx: Tx, message: NewMessage & { id: string }, now: number): Promise<string | null>;
export async function insertMessage(
  tx: Tx,
  message: NewMessage & { id?: string },
  now: number,
): Promise<string | null> {
  if (message.id && (await tx.message.findUnique({ where: { id: message.id }, select: { id: true } }))) return null;
  const at = new Date(now);
  const publishedAt = message.state === "published" ? at : null;
  const row = await tx.message.create({ data: { ...message, createdAt: at, publishedAt } });
  return row.id;
}

/** The message that a mail became, if it became one. */
export function findMessageOf(db: Db, inboundId: string) {
  return db.message.findUnique({ where: { inboundId } });
}

/** Sets a message aside: it is kept, and shown nowhere. */
export async function discardMessage(tx: Tx, id: string): Promise<void> {
  await tx.message.update({ where: { id }, data: { state: "discarded" } });
}

export function findMessage(db: Db, id: string) {
  return db.message.findUnique({ where: { id } });
}

export async function setMessageState(tx: Tx, id: string, state: string, now: number): Promise<void> {
  const publishedAt = state === "published" ? { publishedAt: new Date(now) } : {};
  await tx.message.update({ where: { id }, data: { state, ...publishedAt } });
}

/** What waited for the crew stands on the page with the answer below it. */
export async function publishReviewed(tx: Tx, threadId: string, now: number): Promise<void> {
  await tx.message.updateMany({
    where: { threadId, state: "review" },
    data: { state: "published", publishedAt: new Date(now) },
  });
}

/** Gives a message new words and keeps the old ones. */
export async function rewriteMessage(
  tx: Tx,
  old: { id: string; text: string; folded: string },
  words: { text: string; editorId: string },
  now: number,
): Promise<void> {
  const at = new Date(now);
  const { id: messageId, text, folded } = old;
  await tx.messageVersion.create({ data: { messageId, text, folded, editorId: words.editorId, at } });
  await tx.message.update({ where: { id: messageId }, data: { text: words.text, editedAt: at } });
}

export async function hasAnswer(db: Db, threadId: string): Promise<boolean> {
  return (await db.message.count({ where: { threadId, kind: "answer", state: "published" } })) > 0;
}

interface ThreadChange {
  state?: ThreadState;
  pinnedAt?: Date | null;
  nameHidden?: boolean;
  liveSession?: number | null;
  answeredAt?: Date;
}

export async function changeThread(tx: Tx, id: string, change: ThreadChange): Promise<void> {
  await tx.thread.update({ where: { id }, data: change });
}

export async function markAnswered(tx: Tx, threadId: string, now: number): Promise<void> {
  await tx.thread.updateMany({
    where: { id: threadId, state: { in: ["waiting", "sent"] } },
    data: { state: "answered", answeredAt: new Date(now) },
  });
}

export async function markSentToExpert(tx: Tx, threadId: string): Promise<void> {
  await tx.thread.updateMany({ where: { id: threadId, state: "waiting" }, data: { state: "sent" } });
}

export async function setVote(tx: Tx, threadId: string, membershipId: string, on: boolean): Promise<void> {
  const mine = { threadId, membershipId };
  if (on) await tx.threadVote.upsert({ where: { threadId_membershipId: mine }, create: mine, update: {} });
  else await tx.threadVote.deleteMany({ where: mine });
}

export async function setFollower(tx: Tx, threadId: string, membershipId: string, on: boolean): Promise<void> {
  const mine = { threadId, membershipId };
  if (on) await tx.threadFollower.upsert({ where: { threadId_membershipId: mine }, create: mine, update: {} });
  else await tx.threadFollower.deleteMany({ where: mine });
}

export async function followersOf(db: Db, threadId: string): Promise<string[]> {
  const rows = await db.threadFollower.findMany({ where: { threadId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ membershipId }) => membershipId);
}

/** Mails of this author in a thread, as the author's program knows them. */
export async function mailsOf(db: Db, threadId: string, authorId: string) {
  const rows = await db.message.findMany({
    where: { threadId, authorId, inboundId: { not: null } },
    select: { inboundId: true },
  });
  const mails = await db.inboundMail.findMany({
    where: { id: { in: rows.flatMap(({ inboundId }) => inboundId ?? []) } },
    select: { messageId: true, receivedAt: true },
  });
  return mails.map(({ messageId, receivedAt }) => ({ messageId, at: receivedAt.getTime() }));
}
