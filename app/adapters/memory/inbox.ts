import type { Inbox, IncomingMail } from "../../ports/inbox";

/** An inbox without a network: `deliver` does what a sending server would. */
export class MemoryInbox implements Inbox {
  private take: ((mail: IncomingMail) => Promise<void>) | null = null;
  private knows: (address: string) => Promise<boolean> = async () => false;

  async start(
    take: (mail: IncomingMail) => Promise<void>,
    knows: (address: string) => Promise<boolean>,
  ): Promise<void> {
    this.take = take;
    this.knows = knows;
  }

  async stop(): Promise<void> {
    this.take = null;
  }

  /** Resolves to the answer of an SMTP server. */
  async deliver(mail: IncomingMail): Promise<250 | 550> {
    const known = await Promise.all(mail.envelopeTo.map((address) => this.knows(address)));
    if (!this.take || !known.some(Boolean)) return 550;
    await this.take(mail);
    return 250;
  }
}
