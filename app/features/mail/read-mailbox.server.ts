import type { MailDeps } from "./deps.server";
import { listMailbox } from "./mailbox.server";

/** The demo mailbox as its page shows it: people, one person's messages, one message. */
export async function readMailbox(
  deps: Pick<MailDeps, "db" | "config">,
  asked: { to: string | null; message: string | null },
) {
  const all = await listMailbox(deps);
  const open = all.find((message) => message.id === asked.message) ?? null;
  const address = open?.to ?? all.find((message) => message.to === asked.to)?.to ?? all[0]?.to ?? null;
  const messages = all.filter((message) => message.to === address);
  const people = new Map(all.map((message) => [message.to, message.toName]));
  const mailboxes = [...people].map(([box, name]) => ({
    address: box,
    name,
    count: all.filter((message) => message.to === box).length,
  }));
  mailboxes.sort((a, b) => a.address.localeCompare(b.address, "en"));
  return { mailboxes, address, messages, open: open ?? messages[0] ?? null };
}
