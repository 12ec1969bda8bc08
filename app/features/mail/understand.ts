import type { ReadMail, Words } from "../../ports/mail-reader";
import { withoutTokens } from "./address";
import { textOf } from "./text-of";
import { trimReply } from "./trim-reply";

/** Trims the text part, or the HTML part when the text part is empty or a stub. */
export function understand(mail: Pick<ReadMail, "text" | "htmlText">): Words {
  const whole = textOf(mail);
  const { reply, folded } = trimReply(whole);
  return { text: withoutTokens(reply), folded: withoutTokens(folded), whole: withoutTokens(whole).trim() };
}

/** Can only its receiver read it? S/MIME and PGP, as a part or in the text. */
export function isEncrypted(mail: ReadMail): boolean {
  const type = mail.headers.find(([name]) => name === "content-type")?.[1].toLowerCase() ?? "";
  if (type.startsWith("multipart/encrypted")) return true;
  if (/^application\/(?:x-)?pkcs7-mime/.test(type) && !type.includes("signed-data")) return true;
  return /^-----BEGIN PGP MESSAGE-----/m.test(mail.text.slice(0, 5_000));
}

/** Is there nothing to read, because all of it is in a form we do not know: an opaque signature, TNEF without text? */
export function isOpaque(mail: ReadMail): boolean {
  const type = mail.headers.find(([name]) => name === "content-type")?.[1].toLowerCase() ?? "";
  return /^application\/(?:x-)?pkcs7-mime|^application\/(?:vnd\.)?ms-tnef/.test(type);
}

/** One word of consent, in the languages of our mails. */
export function isYes(text: string): boolean {
  const word = text
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, "")
    .trim();
  return /^(?:yes|yes please|ok|okay|sì|si|va bene|da|да|evet|tamam|olur|u redu|može|добре|хорошо|ок)$/u.test(word);
}
