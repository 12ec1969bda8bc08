import type { MailDeps } from "../features/mail/deps.server";
import { processWaiting } from "../features/mail/process-waiting.server";
import type { Job } from "./runner.server";

/** Turns stored mails into their results; what came out of them is sent at once. */
export const processMailJob = (deps: MailDeps, wakeSender: () => void): Job => ({
  name: "process-mail",
  everyMs: 10_000,
  run: async () => {
    const { processed, more } = await processWaiting(deps);
    if (processed > 0) wakeSender();
    return more;
  },
});
