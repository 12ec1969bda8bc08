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
  /** An .ics with its METHOD: stands beside the text as an invitation, and is attached as a file. */
  calendar?: string;
  /** Further headers; control characters in their values are taken out. */
  headers: Record<string, string>;
}
