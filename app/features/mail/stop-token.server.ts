import { createHmac, timingSafeEqual } from "node:crypto";
import { replyToken } from "./address";

const signature = (membershipId: string, secret: string) =>
  replyToken(createHmac("sha256", secret).update(`stop-mail:${membershipId}`).digest());

/** What stands in unsubscribe links and addresses: a membership and 130 bits that only we can make. It never expires. */
export function stopToken(membershipId: string, secret: string): string {
  return `${membershipId}-${signature(membershipId, secret)}`;
}

/** The membership a token was made for; null when it was not made here. */
export function readStopToken(token: string, secret: string): string | null {
  const [, membershipId, signed] = /^([a-z0-9]{1,40})-([a-z2-7]{26})$/.exec(token) ?? [];
  if (!membershipId || !signed) return null;
  const right = signature(membershipId, secret);
  return timingSafeEqual(Buffer.from(right), Buffer.from(signed)) ? membershipId : null;
}
