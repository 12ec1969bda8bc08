import { createHash, createHmac } from "node:crypto";
import { replyToken } from "./address";

/** The Message-ID of what a cause sends to a person, without brackets: the same for ever. */
export function messageIdFor(cause: string, secret: string, domain: string): string {
  return `${createHmac("sha256", secret).update(`message-id:${cause}`).digest("hex").slice(0, 32)}@${domain}`;
}

/** Only this of a reply token is kept. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(`reply-token:${token.toLowerCase()}`).digest("hex");
}

/** What the bounce address of a delivery bears: only we can make it, so nobody can pretend that a mail came back. */
export function bounceSeal(deliveryId: string, secret: string): string {
  return replyToken(createHmac("sha256", secret).update(`bounce:${deliveryId}`).digest());
}

/** Tells two raw mails apart. */
export function mailHash(raw: Uint8Array): string {
  return createHash("sha256").update(raw).digest("hex");
}
