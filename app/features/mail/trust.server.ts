import type { ReadMail } from "../../ports/mail-reader";
import { providerVerdict } from "./auth-results";
import type { MailDeps } from "./deps.server";
import { isLoopback, type Trust } from "./sender";
import type { InboundRow } from "./store.server";

/** A mail that was fetched from a mailbox has no peer: its `remote` begins like this. */
export const fetched = "imap";
/** Of a fetched mail that was too large, only the head was taken. */
export const headOnly = "imap-cut:";

/**
 * How far the From address may be believed. What was found once stays, because keys in DNS change; only when DNS did
 * not answer it is asked again. For a fetched mail the mailbox's provider may vouch too.
 */
export async function establishTrust(
  deps: Pick<MailDeps, "auth" | "config">,
  row: Pick<InboundRow, "trust" | "remote" | "envelopeFrom" | "id"> & { raw: Uint8Array },
  mail: ReadMail,
  address: string,
): Promise<Trust> {
  if (row.trust && row.trust !== "later") return row.trust as Trust;
  const { trust, authServer } = deps.config.mail;
  if (trust === "loopback" && isLoopback(row.remote)) return "loopback";
  const isFetched = row.remote.startsWith(fetched);
  if (isFetched) {
    const found = providerVerdict(mail.headers, authServer, address.slice(address.lastIndexOf("@") + 1));
    if (found) return found;
  }
  return deps.auth.check({
    raw: row.raw,
    remote: isFetched ? "" : row.remote,
    envelopeFrom: isFetched ? "" : row.envelopeFrom,
  });
}
