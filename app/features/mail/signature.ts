/** Signatures, the footers of telephones and programs, and companies' legal notices; their words stand beside. */
import { disclaimerOpenings, disclaimerWords, footerEndings, footers } from "./signature-words";

/** "Sent from my telephone" and its like. */
export function isDeviceFooter(line: string): boolean {
  if (line.length > 300) return false;
  const text = line
    .replace(/<https?:[^>]{0,250}>|\(https?:[^)]{0,250}\)|https?:\S{0,250}/g, " ")
    .replace(/\[([^\]]{1,80})\]/g, "$1")
    .trim()
    .replace(/^[-–—_*<[("'«»]+\s*/, "")
    .replace(/[’`´]/g, "'")
    .replace(/[\s)>\]"»*]+$/, "")
    .toLowerCase()
    .replace(/\u0307/g, "");
  if (text.length === 0 || text.length > 140) return false;
  if (footers.some((footer) => text.startsWith(footer)))
    return !/[?]$|\.\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+/.test(text);
  return text.length < 90 && footerEndings.some((ending) => text.replace(/[.!]$/, "").endsWith(ending));
}

/** The line that opens a signature: two dashes with or without a blank after them, an em dash. */
export function isSignatureMark(line: string): boolean {
  return line.length <= 90 && /^(?:-- ?|––|—{1,3}|_{2,4}|- -|--\s*\u200b?)$/.test(line.trim());
}

/** A longer line of the same sign; opens a signature only when contacts follow. */
export function isRuler(line: string): boolean {
  return (
    line.length <= 200 && /^(?:_{5,199}|-{3,199}|={3,199}|\*{3,199}|~{3,199}|—{4,99}|[-_*=]{10,199})$/.test(line.trim())
  );
}

/** Does this line name a way to reach somebody: an address, a page, a telephone number? */
export function isContact(line: string): boolean {
  const text = line.slice(0, 300);
  return /[^\s@]{1,64}@[^\s@]{3,}|https?:\/\/|\bwww\./i.test(text) || /(?:\+|\(0|\b0)[\d\s()./-]{7,}\d/.test(text);
}

/** A paragraph that only a company's mail server or lawyer would add. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph
    .slice(0, 2000)
    .trim()
    .replace(/^[-–—_*=#\s[("«]+/, "")
    .toLowerCase()
    .replace(/\u0307/g, "");
  if (text.length < 30) return false;
  if (!disclaimerOpenings.some((opening) => text.startsWith(opening))) return false;
  const said = disclaimerWords.filter((word) => text.includes(word)).length;
  return said >= 2 || (said === 1 && text.length < 240);
}
