import { createHash, createHmac } from "node:crypto";

/**
 * The secret of an invitation's link: made from the server's own secret, so that reminders can say it again although
 * only its hash is kept. 43 signs of base64url, 256 bits.
 */
export const joinSecret = (secret: string, invitationId: string, number: number) =>
  createHmac("sha256", secret).update(`join-link:${invitationId}:${number}`).digest("base64url");

/** What is kept of a link's secret. */
export const joinHash = (link: string) => createHash("sha256").update(`join-link:${link}`).digest("hex");
