/** Takes a raw mail apart, away from the main thread. */
export interface MailReader {
  /** Rejects with MailUnreadable when the mail cannot be understood in time. */
  read(raw: Uint8Array): Promise<ReadMail>;
  stop(): Promise<void>;
}

export interface ReadMail {
  /** Name in lower case, value unfolded and trimmed; the first thousand. */
  headers: [name: string, value: string][];
  /** Values of every From header as they came, folds and all. */
  fromLines: string[];
  subject: string;
  /** The plain part; empty when there is none. */
  text: string;
  /** The HTML part as lines, quotes marked with `>`; empty when there is none. */
  htmlText: string;
  /** The text part, or the HTML part when that says nothing, cut into what was written and what was quoted. */
  words: Words;
  /** The calendar part (.ics) a mail program sends when somebody accepts or declines; empty when there is none. */
  calendar: string;
  /** Of a report on another mail; else null. */
  report: Report | null;
  /** What came with it, in order; at most a hundred. */
  files: MailFile[];
}

/** The machine-readable part of a report (RFC 3464, 8098, 5965), as far as it matters. */
export interface Report {
  /** `delivery-status`, `disposition-notification`, `feedback-report` … */
  type: string;
  /** Of the first recipient; empty when missing. Lower case. */
  action: string;
  /** `5.1.1`; empty when missing. */
  status: string;
  recipient: string;
  /** Message-ID of the mail it is about, without brackets. */
  about: string;
}

/** The words of a mail, reply keys taken out. */
export interface Words {
  /** What was written. */
  text: string;
  /** Quoted original and signature. */
  folded: string;
  /** Everything. */
  whole: string;
}

/** A file of a mail: kept when it has a key, else not, for the reason. */
export interface MailFile {
  /** Safe to show and to store. */
  name: string;
  contentType: string;
  bytes: number;
  /** Where its bytes belong: by their hash. */
  key: string | null;
  content: Uint8Array | null;
  reason: string;
}

/** The mail could not be taken apart; `message` says why. */
export class MailUnreadable extends Error {}
