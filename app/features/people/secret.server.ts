import { createHash, randomBytes, randomInt } from "node:crypto";

/** A secret for a cookie or a link: 256 random bits, base64url. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** Six digits, each equally likely. */
export const newCode = () => String(randomInt(1_000_000)).padStart(6, "0");

/** SHA-256 as hex: only this is kept. `pepper` ties short codes to this server, so that a stolen table does not help. */
export const hash = (secret: string, pepper = "") => createHash("sha256").update(pepper).update(secret).digest("hex");
