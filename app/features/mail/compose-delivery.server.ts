import type { MailDeps } from "./deps.server";

interface Composable {
  messageId: string;
  createdAt: Date;
  fromName: string;
  toAddress: string;
  toName: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  headers: string;
}

/** The raw message of a delivery; composing it twice gives the same bytes. */
export function composeDelivery(deps: Pick<MailDeps, "config" | "composer">, row: Composable): Promise<Buffer> {
  const headers: Record<string, string> = JSON.parse(row.headers);
  return deps.composer.compose({
    messageId: row.messageId,
    date: row.createdAt,
    from: { name: row.fromName, address: deps.config.mail.from },
    to: { name: row.toName, address: row.toAddress },
    ...(row.replyTo ? { replyTo: row.replyTo } : {}),
    subject: row.subject,
    text: row.text,
    html: row.html,
    ...(row.calendar ? { calendar: row.calendar } : {}),
    headers,
  });
}
