/** A mail of this size and more is not taken (bytes). */
export const largestMail = 25 * 1024 * 1024;

/** A source of incoming mail. It calls `take` and acknowledges only after that has resolved. */
export interface Inbox {
  start(take: (mail: IncomingMail) => Promise<void>, knows: (address: string) => Promise<boolean>): Promise<void>;
  stop(): Promise<void>;
  /** `ok`, or a sentence that says what is wrong. */
  state?(): string;
}

export interface IncomingMail {
  envelopeFrom: string;
  envelopeTo: string[];
  raw: Buffer;
  /** Address of the peer that delivered it. */
  remote: string;
  /** True while the sender's server can still be told that we do not take it. */
  mayRefuse: boolean;
}

/** We do not take this mail; `message` is said to the sender's server. */
export class MailTurnedAway extends Error {
  constructor(
    readonly code: 550 | 552 | 554,
    message: string,
  ) {
    super(message);
  }
}
