/** Which files of a mail are kept. Imports nothing: the worker thread reads it too. */

/** Files of one mail. */
export const mostFiles = 10;
/** Bytes of one file. */
export const largestFile = 10 * 1024 * 1024;

/** Why a file was not kept: too many, too large, a kind that is not taken, or content that is something else than its name says. */
export type NotKept = "many" | "large" | "kind" | "content" | "outlook";

const zip = "504b0304";
const ole = "d0cf11e0";
const office = "application/vnd.openxmlformats-officedocument.";
const open = "application/vnd.oasis.opendocument.";

/** Ending → what it is served as, and how it begins (hex; none for texts). */
const kinds: Record<string, [type: string, begins?: RegExp]> = {
  pdf: ["application/pdf", /^25504446/],
  png: ["image/png", /^89504e47/],
  jpg: ["image/jpeg", /^ffd8ff/],
  jpeg: ["image/jpeg", /^ffd8ff/],
  gif: ["image/gif", /^47494638/],
  webp: ["image/webp", /^52494646.{8}57454250/],
  heic: ["image/heic", /^.{8}66747970/],
  tif: ["image/tiff", /^(?:49492a00|4d4d002a)/],
  txt: ["text/plain"],
  csv: ["text/csv"],
  rtf: ["application/rtf", /^7b5c727466/],
  doc: ["application/msword", new RegExp(`^(?:${ole}|7b5c727466)`)],
  xls: ["application/vnd.ms-excel", new RegExp(`^${ole}`)],
  ppt: ["application/vnd.ms-powerpoint", new RegExp(`^${ole}`)],
  docx: [`${office}wordprocessingml.document`, new RegExp(`^${zip}`)],
  xlsx: [`${office}spreadsheetml.sheet`, new RegExp(`^${zip}`)],
  pptx: [`${office}presentationml.presentation`, new RegExp(`^${zip}`)],
  odt: [`${open}text`, new RegExp(`^${zip}`)],
  ods: [`${open}spreadsheet`, new RegExp(`^${zip}`)],
  odp: [`${open}presentation`, new RegExp(`^${zip}`)],
  mp3: ["audio/mpeg", /^(?:494433|ff[ef])/],
  m4a: ["audio/mp4", /^.{8}66747970/],
};

/** Endings for files that came without a name, by their type. */
const endings = new Map(Object.entries(kinds).map(([ending, [type]]) => [type, ending]));

/** What a file is served as; null when its name or its first bytes are not those of a kind we take. */
export function fileKind(name: string, first: Uint8Array): string | NotKept {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = kinds[ending];
  if (!kind || !Object.hasOwn(kinds, ending)) return "kind";
  const [type, begins] = kind;
  const hex = Array.from(first.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (begins) return begins.test(hex) ? type : "content";
  // Programs and archives do not pass as text.
  return /^(?:4d5a|7f454c46|504b0304|cafebabe|1f8b|25504446)/.test(hex) || first.subarray(0, 512).includes(0)
    ? "content"
    : type;
}

/** Is it Outlook's envelope for rich text, in which only Outlook finds files? */
export const isOutlookEnvelope = (name: string, type: string) =>
  name.toLowerCase() === "winmail.dat" || /^application\/(?:vnd\.)?ms-tnef/.test(type);

/** Parts that are no files: signatures of the mail itself, delivery reports, invitations. */
export const isNoFile = (type: string) =>
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|keys|encrypted)|text\/calendar|application\/ics|message\/(?:delivery-status|disposition-notification|feedback-report))/.test(
    type,
  );

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that is safe on every system: no folders, no control, invisible or reordering signs, no reserved word, at most
 * 100 characters with its ending. `number` names what has no name.
 */
export function safeName(given: string, type: string, number: number): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? "";
  const stem = Array.from(ending ? clean.slice(0, -ending.length) : clean)
    .slice(0, 100 - ending.length)
    .join("")
    .trim();
  const known = endings.get(type);
  if (!stem) return `file-${number}${ending || (known ? `.${known}` : "")}`;
  return `${reserved.test(stem) ? `_${stem}` : stem}${ending || (known ? `.${known}` : "")}`;
}
