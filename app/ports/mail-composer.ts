/** Makes the finished RFC 5322 message of a letter. The same letter gives the same bytes. */
export interface MailComposer {
  compose(letter: OutgoingLetter): Promise<Buffer>;
}

export interface Mailbox {
  name: string;
  address: string;
}

export interface OutgoingLetter {
  /** Without angle brackets. */
  messageId: string;
  date: Date;
  from: Mailbox;
  to: Mailbox;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  /** Further headers; control characters in their values are taken out. */
  headers: Record<string, string>;
}
