import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { Files } from "../../ports/files";
import type { Log } from "../../ports/log";
import type { MailAuth } from "../../ports/mail-auth";
import type { MailComposer } from "../../ports/mail-composer";
import type { MailReader } from "../../ports/mail-reader";
import type { Mailer } from "../../ports/mailer";
import type { MailDesk } from "./desk.server";

/** The settings that mail reads. */
export interface MailConfig {
  secret: string;
  publicUrl: string;
  mail: {
    domain: string;
    from: string;
    trust: "loopback" | "dmarc";
    /** Name in the Authentication-Results headers of the mailbox's provider; empty when none is believed. */
    authServer: string;
  };
}

export interface MailDeps {
  db: Database;
  clock: Clock;
  log: Log;
  config: MailConfig;
  mailer: Mailer;
  composer: MailComposer;
  reader: MailReader;
  auth: MailAuth;
  files: Files;
  desk: MailDesk;
}
