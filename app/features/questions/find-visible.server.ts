import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { type Reader, seesMessage, seesThread } from "./reader";
import { findMessage, findThread, type ThreadPlace } from "./store.server";

/** A thread of this session that the reader may see; everything else is `not_found`, private threads too. */
export async function findVisibleThread(db: Db, sessionId: string, id: string, reader: Reader): Promise<ThreadPlace> {
  const thread = await findThread(db, id);
  const visible =
    thread?.session?.id === sessionId &&
    seesThread(reader, thread) &&
    seesMessage(reader, { state: thread.questionState, authorId: thread.askerId });
  if (!visible) throw new AppError("not_found");
  return thread;
}

/** A message of such a thread that the reader may see. */
export async function findVisibleMessage(db: Db, sessionId: string, id: string, reader: Reader) {
  const message = await findMessage(db, id);
  if (!message || !seesMessage(reader, message)) throw new AppError("not_found");
  return { message, thread: await findVisibleThread(db, sessionId, message.threadId, reader) };
}
