/** Hands one finished message to the world. */
export interface Mailer {
  /** Resolves when the receiver's side has taken it; rejects with MailRefused otherwise. */
  send(message: OutgoingMessage): Promise<void>;
}

export interface OutgoingMessage {
  envelopeFrom: string;
  to: string;
  /** RFC 5322 message, complete. */
  raw: Buffer;
}

/** `permanent` is true for a 5xx answer: trying again is useless. */
export class MailRefused extends Error {
  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
  }
}
