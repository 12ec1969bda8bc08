import { createHash } from "node:crypto";

/** A short fingerprint of what somebody has seen: the same value, the same fingerprint. */
export function versionOf(seen: unknown): string {
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url").slice(0, 16);
}
