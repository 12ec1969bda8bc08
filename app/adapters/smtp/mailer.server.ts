import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "../../ports/mailer";

/** Sends by the given SMTP server (`smtp://user:password@host:port`), several messages at a time over kept connections. */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname,
    port: Number(port || (protocol === "smtps:" ? 465 : 587)),
    secure: protocol === "smtps:",
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    pool: true,
    maxConnections: 3,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  return {
    async send({ envelopeFrom, to, raw }) {
      try {
        await transport.sendMail({ envelope: { from: envelopeFrom, to: [to] }, raw });
      } catch (error) {
        const { responseCode, message } = error as Error & { responseCode?: number };
        throw new MailRefused(message, responseCode !== undefined && responseCode >= 500);
      }
    },
    close: () => transport.close(),
  };
}
