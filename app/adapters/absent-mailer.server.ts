import { type Mailer, MailRefused } from "../ports/mailer";

/** What is said of outgoing mail where nobody can send it. */
export const noMailServer = "no mail goes out: set SMTP_URL";

/** Outside the demo, without an SMTP server: every message stays in the outbox and is tried again. */
export const absentMailer: Mailer = {
  send: async () => {
    throw new MailRefused(noMailServer, false);
  },
};
