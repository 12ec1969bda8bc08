import type { MailDeps } from "../features/mail/deps.server";
import { knowsRecipient, receiveMail } from "../features/mail/receive.server";
import type { Inbox } from "../ports/inbox";
import { rememberKnown } from "./known-recipients";
import { processMailJob } from "./process-mail.job";
import { Receiving } from "./receiving";
import { remindInvitedJob } from "./remind-invited.job";
import { JobRunner } from "./runner.server";
import { sendDigestsJob } from "./send-digests.job";
import { sendMailJob } from "./send-mail.job";

/** Mail in both directions, running. */
export interface MailOffice {
  /** What mail's verbs need. */
  deps: MailDeps;
  /** `ok`, or a sentence that says what is wrong with outgoing mail. */
  out(): string;
  /** `ok`, or a sentence that says what is wrong with incoming mail. */
  in(): string;
  /** Looks at outbox and stored mails now: call it after anything that may have put something there. */
  wake(): void;
  /** Takes no more mail and waits for what is being done. */
  stop(): Promise<void>;
}

/**
 * Opens the inbox (none with `MAIL_IN=off`) and starts sending and processing. A listener that cannot start (its
 * port is taken) leaves everything else working; `in()` says so. `outgoing` is what `out()` says.
 */
export async function openMailOffice(deps: MailDeps, inbox: Inbox | null, outgoing = "ok"): Promise<MailOffice> {
  const receiving = new Receiving();
  const runner: JobRunner = new JobRunner(
    [
      receiving.first(sendMailJob(deps)),
      receiving.first(processMailJob(deps, () => runner.wake("send-mail"))),
      remindInvitedJob(deps, () => runner.wake("send-mail")),
      sendDigestsJob(deps, () => runner.wake("send-mail")),
    ],
    deps.log,
  );
  let incoming = inbox ? "ok" : "incoming mail is switched off (MAIL_IN)";
  await inbox
    ?.start(
      async (mail) => {
        await receiving.during(() => receiveMail(deps, mail));
        runner.wake("process-mail");
      },
      rememberKnown((address) => knowsRecipient(deps, address)),
    )
    .catch((error: Error) => {
      incoming = `incoming mail is not being received: ${error.message}`;
      deps.log.error("mail.listener.failed", { message: error.message });
    });
  runner.start();
  return {
    deps,
    out: () => outgoing,
    in: () => (incoming === "ok" ? (inbox?.state?.() ?? "ok") : incoming),
    wake() {
      runner.wake("remind-invited");
      runner.wake("process-mail");
      runner.wake("send-mail");
    },
    async stop() {
      await inbox?.stop();
      await runner.stop();
      await deps.reader.stop();
      await deps.auth.stop();
    },
  };
}
