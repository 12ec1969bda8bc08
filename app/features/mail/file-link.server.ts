import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a link to a file works (ms): it is made when it is pressed. */
export const linkLife = 60_000;

const keyOf = (id: string, until: number, secret: string) =>
  createHmac("sha256", secret).update(`file:${id}:${until}`).digest("base64url");

/** The address of a file, for a minute and for whoever has it; no cookie is read there. */
export function fileLink(id: string, now: number, secret: string): string {
  const until = now + linkLife;
  return `/files/${id}/${until}/${keyOf(id, until, secret)}`;
}

/** Was this address made here, and not too long ago? */
export function isFileLink(id: string, until: number, key: string, now: number, secret: string): boolean {
  const right = Buffer.from(keyOf(id, until, secret));
  const given = Buffer.from(key);
  return until > now && right.length === given.length && timingSafeEqual(right, given);
}
