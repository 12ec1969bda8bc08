import type { MailDeps } from "../features/mail/deps.server";
import { sendDue } from "../features/mail/send-due.server";
import type { Job } from "./runner.server";

/** Sends what lies in the outbox. */
export const sendMailJob = (deps: MailDeps): Job => ({
  name: "send-mail",
  everyMs: 15_000,
  run: async (ending) => (await sendDue(deps, ending)) > 0,
});
