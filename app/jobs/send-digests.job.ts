import type { MailDeps } from "../features/mail/deps.server";
import { sendDigests } from "../features/questions/send-digests.server";
import type { Job } from "./runner.server";

/** Looks every few minutes whose morning it is, and writes their summaries. */
export const sendDigestsJob = (deps: MailDeps, wakeSender: () => void): Job => ({
  name: "send-digests",
  everyMs: 5 * 60_000,
  run: async () => {
    if ((await sendDigests(deps)) > 0) wakeSender();
    return false;
  },
});
