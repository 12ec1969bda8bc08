import type { Db, Tx } from "../../db.server";
import type { MailFile } from "../../ports/mail-reader";
import type { MailDeps } from "./deps.server";

/** A file that came with a mail, as pages show it. */
export interface FileView {
  id: string;
  name: string;
  bytes: number;
  /** Why it was not kept; empty when it can be had. */
  reason: string;
}

/** Stores what is kept by the hash of its content. It may be done again: the same content has the same key. */
export async function storeFiles(deps: Pick<MailDeps, "files">, files: readonly MailFile[]): Promise<void> {
  for (const { key, content } of files) {
    if (key && content && !(await deps.files.open(key))) await deps.files.put(key, content);
  }
}

/** Writes down a mail's files, once. */
export async function noteFiles(tx: Tx, inboundId: string, files: readonly MailFile[]): Promise<void> {
  if (files.length === 0 || (await tx.inboundFile.count({ where: { inboundId } })) > 0) return;
  const rows = files.map(({ name, contentType, bytes, key, reason }, position) => ({
    inboundId,
    position,
    name,
    contentType,
    bytes,
    key,
    reason,
  }));
  await tx.inboundFile.createMany({ data: rows });
}

/** Files by the messages that their mails became. */
export async function filesOfMessages(db: Db, messageIds: string[]): Promise<Map<string, FileView[]>> {
  const messages = await db.message.findMany({
    where: { id: { in: messageIds }, inboundId: { not: null } },
    select: { id: true, inboundId: true },
  });
  const byMail = await filesOfMails(
    db,
    messages.flatMap(({ inboundId }) => inboundId ?? []),
  );
  return new Map(messages.map(({ id, inboundId }) => [id, byMail.get(inboundId ?? "") ?? []]));
}

/** Files by mails. */
export async function filesOfMails(db: Db, inboundIds: string[]): Promise<Map<string, FileView[]>> {
  const rows = await db.inboundFile.findMany({
    where: { inboundId: { in: inboundIds } },
    orderBy: { position: "asc" },
  });
  const map = new Map<string, FileView[]>();
  for (const { inboundId, id, name, bytes, reason } of rows) {
    map.set(inboundId, [...(map.get(inboundId) ?? []), { id, name, bytes, reason }]);
  }
  return map;
}

/** A file that was kept; null for all others. */
export async function findFile(db: Db, id: string) {
  const file = await db.inboundFile.findUnique({ where: { id } });
  return file?.key ? { ...file, key: file.key } : null;
}
