/** Single-byte charsets a lying or silent letter may really be in, with the letters that speak for each. */
const candidates: [charset: string, letters: string][] = [
  ["windows-1252", "àèéìòùÀÈÉÌÒÙ"],
  ["windows-1254", "ğĞışŞİçÇöÖüÜâîû"],
  ["windows-1250", "čČćĆžŽšŠđĐ"],
];
/** Labels that say little: programs write them without looking. */
const vague = /^(?:|us-ascii|ascii|default|unknown|x-unknown|8bit|utf-?8|iso-?8859-1|latin-?1|windows-1252|cp1252)$/;
const singleByte = /^(?:windows-125\d|cp125\d|iso-?8859-\d+|koi8-[ru]|latin-?\d)$/;

/**
 * The text of a body. Its charset is believed when it fits; a body without charset, or with one that cannot be true
 * (windows-1251 labelled UTF-8), is decoded by the letters that come out.
 */
export function decodeText(bytes: Uint8Array, label: string): string {
  const charset = label.trim().toLowerCase();
  const high = bytes.some((byte) => byte > 127);
  if (!high && !/^(?:iso-2022|utf-16|hz)/.test(charset)) return new TextDecoder("latin1").decode(bytes);
  if (vague.test(charset) || singleByte.test(charset)) {
    const utf8 = strictly("utf-8", bytes);
    if (utf8 !== null) return utf8;
  }
  if (vague.test(charset)) return guess(bytes);
  return loosely(charset, bytes) ?? guess(bytes);
}

/** Cyrillic when most letters have their high bit set, else the Latin alphabet whose letters come out most. */
function guess(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  const high = text.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  if (high > plain) {
    // The wrong one of the two Cyrillic charsets gives capitals for small letters.
    const [windows, koi8] = ["windows-1251", "koi8-r"].map((charset) => new TextDecoder(charset).decode(bytes));
    return count(windows ?? "", /[а-я]/g) >= count(koi8 ?? "", /[а-я]/g) ? (windows ?? "") : (koi8 ?? "");
  }
  const decoded = candidates.map(([charset, letters]) => {
    const result = new TextDecoder(charset).decode(bytes);
    return { result, score: [...result].filter((sign) => letters.includes(sign)).length };
  });
  return decoded.reduce((best, next) => (next.score > best.score ? next : best)).result;
}

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

function strictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
