/** A source of incoming mail. It calls `take` and acknowledges only after that has resolved. */
export interface Inbox {
  start(take: (mail: IncomingMail) => Promise<void>, knows: (address: string) => Promise<boolean>): Promise<void>;
  stop(): Promise<void>;
}

export interface IncomingMail {
  envelopeFrom: string;
  envelopeTo: string[];
  raw: Buffer;
  /** Address of the peer that delivered it. */
  remote: string;
}
