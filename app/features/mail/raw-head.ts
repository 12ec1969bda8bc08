/** A head longer than this is refused (bytes): people's mail programs stay far below. */
export const longestHead = 256 * 1024;
const mostHeaders = 2_000;
/** Lines of a single dot. */
const mostDots = 10_000;
/** Lines that may begin a part. */
const mostParts = 2_000;

export interface RawHead {
  /** Values as they came, folds and all, by lower-case name; Latin-1. */
  values(name: string): string[];
  count: number;
}

/** The head of a raw mail, read without a parser; null when it does not end within 256 KB. */
export function rawHead(raw: Buffer): RawHead | null {
  const first = raw.subarray(0, longestHead).toString("latin1");
  const end = first.search(/\r?\n\r?\n/);
  if (end === -1 && raw.length > longestHead) return null;
  const lines = (end === -1 ? first : first.slice(0, end)).split(/\r?\n(?![ \t])/);
  return {
    count: lines.length,
    values: (name) =>
      lines
        .filter(
          (line) =>
            line
              .slice(0, name.length + 10)
              .toLowerCase()
              .match(/^([^\s:]+)[ \t]*:/)?.[1] === name,
        )
        .map((line) => line.slice(line.indexOf(":") + 1).trim()),
  };
}

/**
 * Lone carriage returns or line feeds around a dot: another server may take them for the end of a message, and what
 * follows for a new one (SMTP smuggling). No mail program writes them.
 */
export function hasFalseEnd(raw: Buffer): boolean {
  if (raw.includes("\n.\n") || raw.includes("\r.\r")) return true;
  let lines = 0;
  for (let at = raw.indexOf("\n.\r"); at !== -1; at = raw.indexOf("\n.\r", at + 1)) {
    if (raw[at - 1] !== 13 || raw[at + 3] !== 10 || ++lines > mostDots) return true;
  }
  return false;
}

/** Why a mail is too complicated to be one that a person wrote; null when it is not. */
export function tooComplicated(raw: Buffer): string | null {
  const head = rawHead(raw);
  if (!head || head.count > mostHeaders) return "The message has too many header lines";
  if (!/\bboundary\s*=/i.test(head.values("content-type").join(" "))) return null;
  let parts = 0;
  for (let at = raw.indexOf("\n--"); at !== -1; at = raw.indexOf("\n--", at + 3)) {
    if (++parts > mostParts) return "The message has too many parts";
  }
  return null;
}
