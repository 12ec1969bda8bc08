import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a city's link for phones holds (ms): a vote, not an evening. */
export const ticketLastsMs = 60 * 60_000;

export interface Ticket {
  sessionId: string;
  /** The site's slug. */
  site: string;
}

const sign = (secret: string, words: string) =>
  createHmac("sha256", secret).update(`vote-link:${words}`).digest("base64url").slice(0, 22);

/** What stands in the link that a site's screens show: session, city, its end and a signature. Says nothing that the site does not know. */
export function makeTicket(secret: string, { sessionId, site }: Ticket, now: number): string {
  const words = `${sessionId}.${site}.${(now + ticketLastsMs).toString(36)}`;
  return `${words}.${sign(secret, words)}`;
}

/** The ticket that was made; null when it was altered or its time is over. */
export function openTicket(secret: string, text: string, now: number): Ticket | null {
  const found = /^(([a-z0-9]{1,40})\.([a-z0-9-]{1,60})\.([a-z0-9]{1,12}))\.([\w-]{22})$/.exec(text);
  const [, words = "", sessionId = "", site = "", until = "", given = ""] = found ?? [];
  const right = sign(secret, words);
  if (!found || !timingSafeEqual(Buffer.from(right), Buffer.from(given))) return null;
  return Number.parseInt(until, 36) > now ? { sessionId, site } : null;
}
