import type { AuthVerdict } from "../../ports/mail-auth";

/** What mailauth found out, as far as it matters here. */
export interface Findings {
  /** Null when the From line names no single domain. */
  dmarc: { result: string; spfAligned: boolean } | null;
  dkim: { result: string; aligned: boolean; whole: boolean }[];
  spf: { result: string; aligned: boolean };
}

/**
 * The verdict. A signature over a part of the body (`l=`) proves nothing: words can be added below it. Without a DMARC
 * policy an aligned signature or an aligned sending server is enough; with one, what the policy demands.
 */
export function verdictOf({ dmarc, dkim, spf }: Findings): AuthVerdict {
  const signed = dkim.some((one) => one.result === "pass" && one.aligned && one.whole);
  const sent = spf.result === "pass" && spf.aligned;
  if (!dmarc) return "none";
  if (dmarc.result === "pass") return signed || (dmarc.spfAligned && spf.result === "pass") ? "dmarc" : "none";
  if (dmarc.result === "none") {
    if (signed) return "dkim";
    if (sent) return "spf";
  }
  const unsure = [dmarc.result, spf.result, ...dkim.map((one) => one.result)].includes("temperror");
  return unsure ? "later" : "none";
}
