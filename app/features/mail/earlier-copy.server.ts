import type { MailDeps } from "./deps.server";
import { wholeRaw } from "./raw-mail.server";
import { findInbound, firstWithMessageId, type InboundRow } from "./store.server";

/**
 * Did a mail with this Message-ID come before? `same`: by another way (two servers, a mailbox beside the listener),
 * which changes the head alone. `other`: with other content.
 */
export async function earlierCopy(
  deps: Pick<MailDeps, "db" | "files">,
  row: InboundRow,
): Promise<"same" | "other" | null> {
  const id = await firstWithMessageId(deps.db.client, row.messageId);
  if (id === null || id === row.id) return null;
  const first = await findInbound(deps.db.client, id);
  if (!first) return null;
  const [one, two] = await Promise.all([wholeRaw(deps, first), wholeRaw(deps, row)]);
  return bodyOf(one).equals(bodyOf(two)) ? "same" : "other";
}

/** What stands below the head, without empty lines at its end. */
function bodyOf(raw: Uint8Array): Buffer {
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const ends = [mail.indexOf("\r\n\r\n"), mail.indexOf("\n\n")].filter((at) => at !== -1);
  const body = ends.length ? mail.subarray(Math.min(...ends)) : mail.subarray(mail.length);
  let end = body.length;
  while (end > 0 && (body[end - 1] === 10 || body[end - 1] === 13)) end--;
  return body.subarray(0, end);
}
