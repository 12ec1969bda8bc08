/** Finds out whether a mail really comes from the domain that its From line names. */
export interface MailAuth {
  /** Never rejects because of a mail; `later` when DNS did not answer. */
  check(mail: Authenticable): Promise<AuthVerdict>;
  stop(): Promise<void>;
}

export interface Authenticable {
  raw: Uint8Array;
  /** Address of the peer that delivered it; empty when it was fetched from a mailbox. */
  remote: string;
  envelopeFrom: string;
}

/**
 * dmarc: the domain's own DMARC policy is met · dkim, spf: no policy, but a signature or the sending server belongs to
 * the From domain · none: nothing proves it · later: DNS could not be asked.
 */
export type AuthVerdict = "dmarc" | "dkim" | "spf" | "none" | "later";
