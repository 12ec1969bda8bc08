/** Remembers how far each mailbox has been read. */
export interface MailboxMarks {
  read(id: string): Promise<MailboxMark | null>;
  write(id: string, mark: MailboxMark): Promise<void>;
}

export interface MailboxMark {
  uidValidity: string;
  lastUid: number;
}
