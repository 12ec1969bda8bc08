import type { Db } from "../../db.server";
import { type Reader, seesMessage, seesThread } from "./reader";
import { findMessageOf, findThread } from "./store.server";

/** May this reader see the message that a mail became, and with it the files that came along? */
export async function readsMail(db: Db, reader: Reader, programmeId: string, inboundId: string): Promise<boolean> {
  const message = await findMessageOf(db, inboundId);
  const thread = message && (await findThread(db, message.threadId));
  if (!thread || thread.programme.id !== programmeId || !seesThread(reader, thread)) return false;
  const question = { state: thread.questionState, authorId: thread.askerId };
  return seesMessage(reader, message) && seesMessage(reader, question);
}
