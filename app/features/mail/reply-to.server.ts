import { createHmac, randomBytes } from "node:crypto";
import type { Tx } from "../../db.server";
import { replyAddress, replyToken } from "./address";
import type { MailDeps } from "./deps.server";
import type { ReplyPurpose } from "./desk.server";
import { tokenHash } from "./fingerprint.server";
import { findToken, insertToken } from "./store.server";

/** Makes a reply address for one person, one thread, survey round or invitation and one purpose. Only the token's hash is kept beside them. */
export async function makeReplyAddress(
  deps: Pick<MailDeps, "config">,
  tx: Tx,
  bound: {
    membershipId: string;
    threadId: string;
    roundId?: string;
    sessionId?: string;
    purpose: ReplyPurpose | "confirm";
  },
): Promise<string> {
  const token = replyToken(randomBytes(26));
  await insertToken(tx, { hash: tokenHash(token), ...bound });
  return replyAddress(token, deps.config.mail.domain);
}

/**
 * The reply address of `name` for ever: calendars take a new date only from the organiser who sent the first one, and
 * to them our organiser is this address.
 */
export async function stableReplyAddress(
  deps: Pick<MailDeps, "config">,
  tx: Tx,
  name: string,
  bound: { membershipId: string; threadId: string; sessionId: string; purpose: ReplyPurpose },
): Promise<string> {
  const token = replyToken(createHmac("sha256", deps.config.secret).update(`reply-address:${name}`).digest());
  const hash = tokenHash(token);
  if (!(await findToken(tx, hash))) await insertToken(tx, { hash, ...bound });
  return replyAddress(token, deps.config.mail.domain);
}
