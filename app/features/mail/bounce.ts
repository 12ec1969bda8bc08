import type { Report } from "../../ports/mail-reader";

/** hard: nobody will ever get mail there · soft: this mail did not arrive. */
export type BounceKind = "hard" | "soft";

const daemons = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|bounces?)(?:[+.=-].*)?@/;
const hardWords =
  /\b5\.\d{1,3}\.\d{1,3}\b|\b55[0-4]\b|no such (?:user|address|mailbox|recipient)|(?:user|recipient|mailbox|address) (?:unknown|not found|does(?:n't| not) exist|rejected)|unknown (?:user|recipient|mailbox)/i;

/**
 * What a mail from a machine says about one of ours: it did not arrive (hard or soft), or nothing of the kind (null):
 * a delay, a receipt, a complaint, somebody's holiday. `sender` is its From address, `text` its words.
 */
export function bounceKind(report: Report | null, sender: string, text: string): BounceKind | null {
  if (report?.type === "delivery-status") {
    if (report.action && report.action !== "failed") return null;
    return report.status.startsWith("4.") ? "soft" : "hard";
  }
  if (report || !daemons.test(sender)) return null;
  return hardWords.test(text.slice(0, 20_000)) ? "hard" : "soft";
}
