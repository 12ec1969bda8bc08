import type { AddressInfo } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerError } from "smtp-server";
import { type Inbox, largestMail, MailTurnedAway } from "../../ports/inbox";
import type { Log } from "../../ports/log";

/** Unknown recipients in one connection before it is closed. */
const mostUnknown = 10;
/** Unknown recipients of one peer in ten minutes before it is put off. */
const guesses = { points: 30, duration: 600 };
/** A connection that says nothing for this long is closed with 421 (ms). */
const silence = 60_000;
/** A message must be complete after this long (ms), however slowly it drips. */
const longestTransfer = 300_000;

export interface SmtpInboxOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  log: Log;
  limits?: { silenceMs?: number; transferMs?: number };
}

/**
 * The embedded SMTP listener: takes mail for known addresses only, never relays, says 250 after the mail is
 * committed. An answer to an unknown recipient is always the same words, so that it tells nothing.
 */
export function smtpInbox({ host, port, log, limits = {} }: SmtpInboxOptions): Inbox & { port(): number } {
  let server: SMTPServer | null = null;
  const unknown = new Map<string, number>();
  const guessing = new RateLimiterMemory(guesses);
  const hangUp = (id: string) => {
    for (const connection of server?.connections ?? []) {
      if (connection.id !== id) continue;
      connection.send(421, "The message took too long");
      connection.close();
    }
  };
  return {
    port: () => (server?.server.address() as AddressInfo | null)?.port ?? 0,
    async start(take, knows) {
      server = new SMTPServer({
        disabledCommands: ["AUTH", "STARTTLS"],
        disableReverseLookup: true,
        authOptional: true,
        size: largestMail,
        banner: "Distretto",
        maxClients: 100,
        maxRecipients: 20,
        socketTimeout: limits.silenceMs ?? silence,
        closeTimeout: 2_000,
        onRcptTo(recipient, session, done) {
          const misses = unknown.get(session.id) ?? 0;
          if (misses >= mostUnknown) return done(refusal(421, "Too many unknown recipients"));
          knows(recipient.address).then(
            async (known) => {
              if (known) return done(null);
              unknown.set(session.id, misses + 1);
              const many = await guessing.consume(session.remoteAddress).then(
                () => false,
                () => true,
              );
              done(many ? refusal(421, "Too many unknown recipients") : refusal(550, "No such recipient here"));
            },
            () => done(refusal(451, "Please try again later")),
          );
        },
        onData(stream, session, done) {
          const { envelope } = session;
          collect(stream, limits.transferMs ?? longestTransfer, () => hangUp(session.id))
            .then((raw) =>
              take({
                envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : "",
                envelopeTo: envelope.rcptTo.map((recipient) => recipient.address),
                raw,
                remote: session.remoteAddress,
                mayRefuse: true,
              }),
            )
            .then(
              () => done(null, "Stored"),
              (error: SMTPServerError) => {
                if (error instanceof MailTurnedAway) return done(refusal(error.code, error.message));
                if (!error.responseCode) log.error("mail.store.failed", { name: error.name });
                done(error.responseCode ? error : refusal(451, "Please try again later"));
              },
            );
        },
        onClose(session) {
          unknown.delete(session.id);
        },
      });
      server.on("error", (error: Error) => log.warn("mail.listener", { message: error.message }));
      const started = server;
      await new Promise<void>((resolve, reject) => {
        started.server.once("error", reject);
        started.listen(port, host, () => {
          started.server.removeListener("error", reject);
          resolve();
        });
      });
    },
    stop: () =>
      new Promise<void>((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server = null;
      }),
  };
}

/** Reads a message whole; a too large one is drained without being kept, a dripping one is given up. */
function collect(stream: SMTPServerDataStream, transferMs: number, giveUp: () => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      giveUp();
      reject(refusal(421, "The message took too long"));
    }, transferMs);
    stream.on("data", (chunk: Buffer) => {
      if (stream.sizeExceeded) chunks.length = 0;
      else chunks.push(chunk);
    });
    stream.on("end", () => {
      clearTimeout(timer);
      if (stream.sizeExceeded) reject(refusal(552, "The message is larger than 25 MB"));
      else resolve(Buffer.concat(chunks));
    });
    stream.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function refusal(code: number, message: string): SMTPServerError {
  return Object.assign(new Error(message), { responseCode: code });
}
