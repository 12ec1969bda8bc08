import { randomBytes } from "node:crypto";
import type { Tx } from "../../db.server";
import { replyAddress, replyToken } from "./address";
import type { MailDeps } from "./deps.server";
import type { ReplyPurpose } from "./desk.server";
import { tokenHash } from "./fingerprint.server";
import { insertToken } from "./store.server";

/** Makes a reply address for one person, one thread and one purpose. Only the token's hash is kept beside them. */
export async function makeReplyAddress(
  deps: Pick<MailDeps, "config">,
  tx: Tx,
  bound: { membershipId: string; threadId: string; purpose: ReplyPurpose },
): Promise<string> {
  const token = replyToken(randomBytes(26));
  await insertToken(tx, { hash: tokenHash(token), ...bound });
  return replyAddress(token, deps.config.mail.domain);
}
