import { remindInvited } from "../features/invitations/remind.server";
import { tellInvited } from "../features/invitations/tell-invited.server";
import type { MailDeps } from "../features/mail/deps.server";
import { processWaiting } from "../features/mail/process-waiting.server";
import { sendDue } from "../features/mail/send-due.server";

/** `mail run`: processes everything that waits and sends everything that is due, once; for a timer or by hand. */
export async function runMail(deps: MailDeps): Promise<{ processed: number; sent: number }> {
  let processed = 0;
  for (let more = true; more; ) {
    const turn = await processWaiting(deps);
    processed += turn.processed;
    more = turn.more;
  }
  while ((await tellInvited(deps)) > 0);
  await remindInvited(deps);
  let sent = 0;
  for (let batch = await sendDue(deps); batch > 0; batch = await sendDue(deps)) sent += batch;
  return { processed, sent };
}
