/** The envelope sender as the mailbox's server noted it; without a note, something that is not empty. */
export function returnPathOf(raw: Buffer): string {
  const head = raw.subarray(0, 64 * 1024).toString("latin1");
  const line = /^return-path:\s*<([^<>\s]*)>/im.exec(head.split(/\r?\n\r?\n/)[0] ?? "");
  return line?.[1] ?? "unknown";
}
