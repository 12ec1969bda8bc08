import { stopAddress } from "./address";
import type { MailConfig } from "./deps.server";
import { stopToken } from "./stop-token.server";

/**
 * The way out that mail programs show as a button (RFC 2369, RFC 8058): a page whose POST needs nothing but the token,
 * and an address. Signed like the letter, so that nobody can put another in.
 */
export function stopHeaders(config: MailConfig, membershipId: string): Record<string, string> {
  const token = stopToken(membershipId, config.secret);
  const page = `${config.publicUrl}/mail/unsubscribe/${token}`;
  return {
    "List-Unsubscribe": `<${page}>, <mailto:${stopAddress(token, config.mail.domain)}?subject=unsubscribe>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
