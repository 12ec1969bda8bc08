import { render } from "@react-email/components";
import type { Tx } from "../../db.server";
import { loopHeader } from "./automatic";
import type { MailDeps } from "./deps.server";
import { messageIdFor } from "./fingerprint.server";
import { type Letter, letterText } from "./letter";
import { earlierMessageIds, insertDelivery } from "./store.server";
import { LetterPage } from "./templates/letter";

export type EnqueueDeps = Pick<MailDeps, "clock" | "config">;

export interface Envelope {
  /** What happened, and to whom it is told: one delivery for ever. `thread:<id>:…` keeps a conversation together. */
  cause: string;
  to: { accountId: string; address: string; name: string };
  /** Stands before our own address: whose words these are. */
  fromName: string;
  replyTo: string | null;
  /** Name of the list for List-Id: letters, digits, hyphens. */
  list: string;
  /** Causes that begin like this are earlier mails of the same conversation. */
  conversation?: string;
}

/** Puts a letter into the outbox, in the transaction of what caused it. Doing it again with the same cause changes nothing. */
export async function enqueueLetter(deps: EnqueueDeps, tx: Tx, envelope: Envelope, letter: Letter): Promise<void> {
  const { domain } = deps.config.mail;
  const { cause, to, fromName, replyTo, conversation } = envelope;
  const earlier = conversation ? await earlierMessageIds(tx, conversation, to.accountId) : [];
  const ids = earlier.map((id) => `<${id}>`);
  await insertDelivery(
    tx,
    {
      cause,
      messageId: messageIdFor(cause, deps.config.secret, domain),
      accountId: to.accountId,
      toAddress: to.address,
      toName: to.name,
      fromName,
      replyTo,
      subject: letter.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200),
      text: letterText(letter),
      html: await render(<LetterPage letter={letter} />),
      headers: {
        ...(ids.length ? { "In-Reply-To": ids.at(-1) ?? "", References: ids.join(" ") } : {}),
        "List-Id": `<${envelope.list}.${domain}>`,
        "Auto-Submitted": "auto-generated",
        [loopHeader]: "1",
      },
    },
    deps.clock.now(),
  );
}
