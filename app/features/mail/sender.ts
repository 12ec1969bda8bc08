import { oneSender } from "./address";

export interface SenderFacts {
  /** Raw values of every From header, still folded. */
  fromLines: readonly string[];
  /** Address of the peer that delivered the mail. */
  remote: string;
}

export type SenderVerdict =
  | { ok: true; address: string }
  | {
      ok: false;
      reason: "doubtful-from" | "not-authenticated";
      address: string | null;
    };

/** Did this machine itself deliver it? */
export function isLoopback(remote: string): boolean {
  return remote === "::1" || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(remote);
}

/**
 * Who wrote it, if that can be believed. With `loopback` (one machine, no DNS) the peer's address decides; with
 * `dmarc` nothing is believed that was not authenticated.
 */
export function judgeSender(facts: SenderFacts, trust: "loopback" | "dmarc"): SenderVerdict {
  const [only] = facts.fromLines;
  const address = facts.fromLines.length === 1 && only !== undefined ? oneSender(only) : null;
  if (!address) return { ok: false, reason: "doubtful-from", address: null };
  const believed = trust === "loopback" && isLoopback(facts.remote);
  return believed ? { ok: true, address } : { ok: false, reason: "not-authenticated", address };
}
