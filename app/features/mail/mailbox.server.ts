import { composeDelivery } from "./compose-delivery.server";
import type { MailDeps } from "./deps.server";
import { findDelivery, listDeliveries } from "./store.server";

/** How many messages the demo mailbox shows. */
const most = 200;

export interface MailboxMessage {
  id: string;
  to: string;
  toName: string;
  from: string;
  subject: string;
  /** ISO 8601. */
  date: string;
  messageId: string;
  text: string;
  mayReply: boolean;
}

/** Every message that was "sent", newest first. */
export async function listMailbox(deps: Pick<MailDeps, "db" | "config">): Promise<MailboxMessage[]> {
  const rows = await listDeliveries(deps.db.client, most, "sent");
  return rows.map((row) => ({
    id: row.id,
    to: row.toAddress,
    toName: row.toName,
    from: `${row.fromName} <${deps.config.mail.from}>`,
    subject: row.subject,
    date: row.createdAt.toISOString(),
    messageId: `<${row.messageId}>`,
    text: row.text,
    mayReply: row.replyTo !== null,
  }));
}

/** One delivery that was sent; null when there is none with that id. */
export async function readDelivery(deps: Pick<MailDeps, "db">, id: string) {
  const row = await findDelivery(deps.db.client, id);
  return row?.state === "sent" ? row : null;
}

/** The raw message as it was sent. */
export async function rawDelivery(
  deps: Pick<MailDeps, "db" | "config" | "composer">,
  id: string,
): Promise<Buffer | null> {
  const row = await readDelivery(deps, id);
  return row && composeDelivery(deps, row);
}
