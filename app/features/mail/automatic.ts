import { bareMessageId } from "./message-id";

/** Headers as they came: name in lower case, value unfolded and trimmed. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** The header our own mails carry; whatever comes back with it is a loop. */
export const loopHeader = "X-Distretto-Loop";

const challengeSigns =
  /^(?:\[?spamarrest|please confirm your (?:message|e-?mail)|(?:confirm|verify) (?:the )?(?:sender|delivery))/i;

/**
 * Why this mail was written by a machine, or null when a person seems to have written it.
 * `report` is one on another mail. X-Auto-Response-Suppress is no sign: people's Outlook sends it.
 */
export function automaticReason(headers: HeaderLines, envelopeFrom: string, ourDomain: string): string | null {
  const all = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value.toLowerCase());
  const first = (name: string) => all(name)[0] ?? "";
  const type = first("content-type");

  if (type.startsWith("multipart/report")) return "report";
  if (headers.some(([key]) => key === loopHeader.toLowerCase())) return "loop";
  if (bareMessageId(first("message-id")).endsWith(`@${ourDomain.toLowerCase()}`)) return "loop";
  if (all("received").length > 50) return "loop";
  if (envelopeFrom === "" || all("return-path").some((path) => path === "<>")) return "null-sender";
  if (all("auto-submitted").some((value) => !/^no\b/.test(value))) return "auto-submitted";
  if (/^(?:bulk|junk|list|auto_reply)\b/.test(first("precedence"))) return "precedence";
  if (
    all("x-autoreply").some((value) => value !== "no") ||
    headers.some(([key]) => key === "x-autorespond" || key === "x-autoresponse")
  )
    return "auto-reply";
  if (all("list-id").some((id) => !id.includes(ourDomain.toLowerCase()))) return "list";
  if (headers.some(([key]) => key === "x-challenge" || key === "x-spamarrest-speedcode")) return "challenge";
  if (challengeSigns.test(first("subject").slice(0, 200))) return "challenge";
  return null;
}
