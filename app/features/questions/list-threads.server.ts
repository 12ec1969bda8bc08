import type { Database, Db } from "../../db.server";
import { filesOfMessages } from "../mail/files.server";
import type { Reader } from "./reader";
import { pressedBy, sessionThreads } from "./store-threads.server";
import { threadView } from "./thread-view";
import type { ThreadView } from "./wire";

/** How many threads one page shows and searches. */
const most = 500;
const nothing = { voted: new Set<string>(), followed: new Set<string>() };

/** The questions of a session as this reader may see them, newest first; without a reader, what every member may see. */
export async function listThreads(
  deps: { db: Pick<Database, "client"> },
  sessionId: string,
  reader: Reader | null,
): Promise<ThreadView[]> {
  const { client } = deps.db;
  const rows = await sessionThreads(client, sessionId, most);
  const pressed = reader ? await pressedBy(client, sessionId, reader.membershipId) : nothing;
  const threads = rows.flatMap((row) => threadView(row, reader, pressed) ?? []);
  await addFiles(client, threads);
  return threads;
}

/** What came with the messages that were written by mail. */
async function addFiles(db: Db, threads: ThreadView[]): Promise<void> {
  const messages = threads.flatMap(({ question, answers }) => [question, ...answers]);
  const byMail = messages.filter(({ source }) => source === "mail").map(({ id }) => id);
  const files = byMail.length ? await filesOfMessages(db, byMail) : new Map<string, []>();
  for (const message of messages) {
    const own = files.get(message.id);
    if (own?.length) message.files = own;
  }
}
