import type { Mailer } from "../ports/mailer";

/** Without an SMTP server a message is delivered by being kept: the demo mailbox shows the stored deliveries. */
export const demoMailer: Mailer = { send: async () => undefined };
