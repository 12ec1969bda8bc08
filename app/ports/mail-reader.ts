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
  attachments: { filename: string; contentType: string; bytes: number }[];
}

/** The mail could not be taken apart; `message` says why. */
export class MailUnreadable extends Error {}
