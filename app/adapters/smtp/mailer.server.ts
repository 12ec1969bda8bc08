import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "../../ports/mailer";

export interface DkimKey {
  /** The domain that signs: the one of From. */
  domain: string;
  selector: string;
  keyFile: string;
}

/** What the signature covers: nodemailer's choice, and the headers that RFC 8058 and ours need to be safe. */
const signedHeaders =
  "From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:" +
  "References:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

/**
 * Sends by the given SMTP server (`smtp://user:password@host:port`), several messages at a time over kept connections;
 * signed with DKIM when there is a key. The same message gets the same signature each time.
 */
export function smtpMailer(url: string, dkim?: DkimKey): Mailer & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname,
    port: Number(port || (protocol === "smtps:" ? 465 : 587)),
    secure: protocol === "smtps:",
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...(dkim
      ? {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: readFileSync(dkim.keyFile, "utf8"),
            headerFieldNames: signedHeaders,
          },
        }
      : {}),
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
