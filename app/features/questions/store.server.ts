import type { Db, Tx } from "../../db.server";
import type { MessageView, ThreadState, ThreadView } from "./wire";

/** Where a thread belongs, for mails. */
export interface ThreadPlace {
  id: string;
  askerId: string;
  state: ThreadState;
  programme: { id: string; slug: string; title: string };
  session: { id: string; number: number; title: string } | null;
  question: string;
}

const place = {
  programme: { select: { id: true, slug: true, title: true } },
  session: { select: { id: true, number: true, title: true } },
} as const;

export async function findThread(db: Db, id: string): Promise<ThreadPlace | null> {
  const row = await db.thread.findUnique({
    where: { id },
    include: { ...place, messages: { where: { kind: "question" }, select: { text: true }, take: 1 } },
  });
  return row && { ...row, state: row.state as ThreadState, question: row.messages[0]?.text ?? "" };
}

/** The session behind a session's mail address. */
export async function findSessionPlace(db: Db, slug: string, number: number) {
  const row = await db.session.findFirst({
    where: { number, programme: { slug } },
    include: { programme: { select: { id: true, archivedAt: true } } },
  });
  return row && { sessionId: row.id, programmeId: row.programme.id, archived: row.programme.archivedAt !== null };
}

export interface NewMessage {
  threadId: string;
  kind: MessageView["kind"];
  authorId: string;
  text: string;
  folded: string;
  source: "page" | "mail";
  state: "published" | "held";
  inboundId: string | null;
}

export async function insertThread(
  tx: Tx,
  thread: { id?: string; programmeId: string; sessionId: string; askerId: string },
  now: number,
): Promise<string> {
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
  const row = await tx.message.create({ data: { ...message, createdAt: new Date(now) } });
  return row.id;
}

/** The message that a mail became, if it became one. */
export function findMessageOf(db: Db, inboundId: string) {
  return db.message.findUnique({ where: { inboundId } });
}

export async function publishMessage(tx: Tx, id: string): Promise<void> {
  await tx.message.update({ where: { id }, data: { state: "published" } });
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

/** The published threads of a session, newest question first. */
export async function listSessionThreads(db: Db, sessionId: string, limit: number): Promise<ThreadView[]> {
  const threads = await db.thread.findMany({
    where: { sessionId, messages: { some: { kind: "question", state: "published" } } },
    include: { messages: { where: { state: "published" }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const authorIds = [...new Set(threads.flatMap((thread) => thread.messages.map((message) => message.authorId)))];
  const authors = await db.membership.findMany({
    where: { id: { in: authorIds } },
    select: { id: true, account: { select: { name: true } }, site: { select: { city: true, country: true } } },
  });
  const byId = new Map(authors.map((author) => [author.id, author]));
  return threads.flatMap((thread) => {
    const messages = thread.messages.map((message): MessageView => {
      const author = byId.get(message.authorId);
      return {
        id: message.id,
        kind: message.kind as MessageView["kind"],
        author: author?.account.name ?? "",
        city: author?.site?.city ?? null,
        country: author?.site?.country ?? null,
        text: message.text,
        folded: message.folded,
        source: message.source === "mail" ? "mail" : "page",
        at: message.createdAt.getTime(),
      };
    });
    const question = messages.find((message) => message.kind === "question");
    if (!question) return [];
    const answers = messages.filter((message) => message !== question);
    return [{ id: thread.id, state: thread.state as ThreadState, question, answers }];
  });
}
