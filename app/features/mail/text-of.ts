import type { ReadMail } from "../../ports/mail-reader";

/** What programs put into the text part when they write HTML alone; lower case. */
const stubs =
  /(?:html|enable|view this (?:e-?mail|message)|does not support|не поддерж|не поддърж|desteklemiyor|non supporta|ne podržava)/;

/** Control characters and marks that reorder text are taken out; line breaks and tabs stay. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}

/** The words of a mail: its text part; its HTML part when the text part is empty or a stub. */
export function textOf(mail: Pick<ReadMail, "text" | "htmlText">): string {
  const text = mail.text.trim();
  const stub = text.length < 300 && mail.htmlText.length > text.length * 2 && stubs.test(text.toLowerCase());
  return cleanText(text === "" || stub ? mail.htmlText : mail.text.replaceAll("\ue000", ""));
}
