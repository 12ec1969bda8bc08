import { AppError } from "../errors";
import { listMailbox, rawDelivery, readDelivery } from "../features/mail/mailbox.server";
import { type Call, sendJson } from "./call.server";

function demoOnly(call: Call): void {
  if (!call.deps.config.demo) throw new AppError("not_found");
}

/** What was "sent", for programs. */
export async function getMailboxList(call: Call): Promise<void> {
  demoOnly(call);
  const messages = await listMailbox(call.deps.mail.deps);
  const fields = messages.map(({ id, to, from, subject, date, messageId }) => ({
    id,
    to,
    from,
    subject,
    date,
    messageId,
  }));
  sendJson(call, 200, fields);
}

/** The raw message. */
export async function getMailboxRaw(call: Call): Promise<void> {
  demoOnly(call);
  const raw = await rawDelivery(call.deps.mail.deps, call.req.params.id ?? "");
  if (!raw) throw new AppError("not_found");
  call.res.status(200).set("Cache-Control", "no-store").type("message/rfc822").send(raw);
}

/** The HTML part alone, for a frame that may run nothing and load nothing. */
export async function getMailboxHtml(call: Call): Promise<void> {
  demoOnly(call);
  const delivery = await readDelivery(call.deps.mail.deps, call.req.params.id ?? "");
  if (!delivery) throw new AppError("not_found");
  call.res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
    .set("X-Frame-Options", "SAMEORIGIN")
    .type("html")
    .send(delivery.html);
}
