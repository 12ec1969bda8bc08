import { type Mailer, MailRefused, type OutgoingMessage } from "../../ports/mailer";

/** Keeps what was sent; `answer` decides for the next messages whether they are taken. */
export class MemoryMailer implements Mailer {
  readonly sent: OutgoingMessage[] = [];
  answer: "take" | "later" | "never" | "take-then-cut" = "take";

  async send(message: OutgoingMessage): Promise<void> {
    if (this.answer === "later") throw new MailRefused("450 try again later", false);
    if (this.answer === "never") throw new MailRefused("550 no such user", true);
    this.sent.push(message);
    if (this.answer === "take-then-cut") throw new MailRefused("the connection was closed", false);
  }
}
