import { randomUUID } from "node:crypto";
import { AppError } from "../../errors";
import type { Mailer } from "../../ports/mailer";
import type { MailDeps } from "./deps.server";
import { readDelivery } from "./mailbox.server";

/**
 * Answers a message of the demo mailbox as its receiver's mail program would: a new message with the original quoted
 * below, handed to `post` by SMTP. Throws `not_found` when the message takes no reply, `invalid` when nothing was written.
 */
export async function writeBack(
  deps: Pick<MailDeps, "db" | "clock" | "config" | "composer">,
  post: Mailer,
  deliveryId: string,
  words: string,
): Promise<void> {
  const row = await readDelivery(deps, deliveryId);
  if (!row?.replyTo) throw new AppError("not_found");
  const text = words.replace(/\r\n?/g, "\n").trim();
  if (!text) throw new AppError("invalid", {}, "reply_empty");
  const when = row.createdAt.toUTCString();
  const quoted = row.text
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd());
  const raw = await deps.composer.compose({
    messageId: `${randomUUID()}@mailbox.demo.example`,
    date: new Date(deps.clock.now()),
    from: { name: row.toName, address: row.toAddress },
    to: { name: row.fromName, address: row.replyTo },
    subject: /^re:/i.test(row.subject) ? row.subject : `Re: ${row.subject}`,
    text: [text, "", `On ${when}, ${row.fromName} <${deps.config.mail.from}> wrote:`, "", ...quoted, ""].join("\n"),
    headers: { "In-Reply-To": `<${row.messageId}>`, References: `<${row.messageId}>` },
  });
  await post.send({ envelopeFrom: row.toAddress, to: row.replyTo, raw });
}
