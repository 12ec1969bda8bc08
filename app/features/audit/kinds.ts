/** What the audit log knows, in the order in which the page offers it. Words stand in i18n `audit:kind.*`. */
export const auditKinds = [
  "programme.made",
  "programme.copied",
  "organiser.added",
  "person.added",
  "person.changed",
  "person.deleted",
  "invitation.revoked",
  "session.moved",
  "session.off",
  "film.sent",
  "film.deleted",
  "film.placed",
  "attendee.removed",
  "attendee.readmitted",
  "chat.removed",
  "record.corrected",
  "record.hidden",
  "record.shown",
  "export.attendance",
  "export.survey",
  "export.report",
  "export.audit",
] as const;

export type AuditKind = (typeof auditKinds)[number];

export const isAuditKind = (word: string): word is AuditKind => (auditKinds as readonly string[]).includes(word);

/** What was done. Facts are numbers and titles that the organiser gave: never a message, a name or an address. */
export interface Deed {
  kind: AuditKind;
  /** The membership of who did it; null for who runs the server. */
  by: string | null;
  /** The membership it was done to. */
  to?: string;
  facts?: Record<string, string | number>;
}

/** One line of the log. Names are those that people have now; null: who runs the server, or nobody. */
export interface AuditLine {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  kind: AuditKind;
  by: string | null;
  to: string | null;
  facts: Record<string, string | number>;
}
