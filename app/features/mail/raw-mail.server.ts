import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import type { MailDeps } from "./deps.server";

/** A mail larger than this lies among the files: a database would hold up everything else while it writes it (bytes). */
const large = 128 * 1024;
const step = 1024 * 1024;

/** Tells two raw mails apart; lets others work in between. */
export async function rawHash(raw: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < raw.length; at += step) {
    if (at > 0) await pause();
    hash.update(raw.subarray(at, at + step));
  }
  return hash.digest("hex");
}

/** What the row of a mail holds of it; the rest is durable among the files when this resolves. */
export async function storeRaw(
  deps: Pick<MailDeps, "files">,
  raw: Buffer,
  hash: string,
): Promise<{ raw: Uint8Array<ArrayBuffer>; rawKey: string | null }> {
  if (raw.length <= large) return { raw: new Uint8Array(raw), rawKey: null };
  const rawKey = `mail/${hash.slice(0, 2)}/${hash}.eml`;
  if (!(await deps.files.open(rawKey))) await deps.files.put(rawKey, raw);
  return { raw: new Uint8Array(raw.subarray(0, large)), rawKey };
}

/** The whole mail of a row. */
export async function wholeRaw(
  deps: Pick<MailDeps, "files">,
  row: { raw: Uint8Array; rawKey: string | null },
): Promise<Uint8Array> {
  if (!row.rawKey) return row.raw;
  const file = await deps.files.open(row.rawKey);
  if (!file) throw new Error(`the mail ${row.rawKey} is missing among the files`);
  const parts: Buffer[] = [];
  // A part's memory is used again, so each is copied.
  for await (const part of file.read(0, file.bytes - 1)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
