import type { AuthVerdict } from "../../ports/mail-auth";
import { oneSender } from "./address";

/** Why a sender is believed: this machine delivered it, or what authentication found. */
export type Trust = "loopback" | AuthVerdict;

export type SenderVerdict =
  | { ok: true; address: string }
  | { ok: false; reason: "doubtful-from"; address: null }
  | { ok: false; reason: "not-authenticated" | "not-yet-authenticated"; address: string };

/** Did this machine itself deliver it? */
export function isLoopback(remote: string): boolean {
  return remote === "::1" || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(remote);
}

/** The one address of the From lines (raw values, folds and all); null when there is any doubt. */
export function senderOf(fromLines: readonly string[]): string | null {
  const [only] = fromLines;
  return fromLines.length === 1 && only !== undefined ? oneSender(only) : null;
}

/** Who wrote it, if that can be believed. */
export function judgeSender(address: string | null, trust: Trust): SenderVerdict {
  if (!address) return { ok: false, reason: "doubtful-from", address: null };
  if (trust === "later") return { ok: false, reason: "not-yet-authenticated", address };
  return trust === "none" ? { ok: false, reason: "not-authenticated", address } : { ok: true, address };
}

/**
 * A From that only disguises: several addresses, several lines, comments, groups, quoted local parts. It is refused
 * while the sender's server can still be told. A folded line alone is doubtful, not a disguise.
 */
export function isDisguised(fromLines: readonly string[]): boolean {
  const unfolded = fromLines.map((line) => line.replace(/\r?\n[ \t]+/g, " "));
  return senderOf(unfolded) === null;
}
