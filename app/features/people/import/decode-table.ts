/** Letters that tell the alphabets of eastern Europe from signs that a wrong guess brings. */
const letters = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const guesses = ["windows-1251", "windows-1250", "windows-1254"] as const;
/** What the languages of each encoding write beside a to z. */
const expected: Record<(typeof guesses)[number], RegExp> = {
  "windows-1251": /[А-Яа-яЁёЂЃђѓЉЊЌЋЏљњќћџЈј]/gu,
  "windows-1250": /[ČčĆćĐđŠšŽžÁáÉéÍíÓóÖöŐőÚúÜüŰűŁłĄąĘęŚśŹźŻżŇňŘřŤťŮůÝýĽľ]/gu,
  "windows-1254": /[ĞğİıŞşÇçÖöÜüÂâÎîÛû]/gu,
};

/**
 * The words of a table whatever program saved it: UTF-8 or UTF-16 with or without a byte order mark, else the one of
 * windows-1251, -1250 and -1254 whose words read like words. Null for what is no text.
 */
export function decodeTable(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, "utf-16le");
  if (a === 0xfe && b === 0xff) return decoded(bytes, "utf-16be");
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null) return utf8.includes("\0") ? null : utf8;
  if (bytes.includes(0)) return null;
  const readings = guesses.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, worth: worthOf(text, expected[encoding]) };
  });
  readings.sort((one, other) => other.worth - one.worth);
  return readings[0]?.text ?? null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * How much a reading looks like names. The letters of its languages count; signs that are no letters, capitals after small
 * letters, words of two alphabets and Latin words that are nearly all accents speak against it.
 */
function worthOf(text: string, right: RegExp): number {
  const odd = [...text].filter((sign) => sign > "\u007f" && !letters.test(sign)).length;
  const jumps = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  const words = text.match(/\p{L}+/gu) ?? [];
  const strange = words.filter((word) => {
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    const plain = word.match(/[a-z]/gi)?.length ?? 0;
    return cyrillic > 0 ? cyrillic < word.length : word.length > 2 && plain * 2 < word.length;
  });
  return (text.match(right)?.length ?? 0) - 3 * odd - 2 * jumps - 5 * strange.length;
}
