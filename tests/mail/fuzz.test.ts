import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { threadedMailReader } from "../../app/adapters/mail-reader/reader.server";
import { automaticReason } from "../../app/features/mail/automatic";
import { bounceKind } from "../../app/features/mail/bounce";
import { rawHead, tooComplicated } from "../../app/features/mail/raw-head";
import { isDisguised, senderOf } from "../../app/features/mail/sender";
import { isEncrypted } from "../../app/features/mail/understand";
import { type MailReader, MailUnreadable } from "../../app/ports/mail-reader";
import { mutate } from "./fuzz";

const folder = join(import.meta.dirname, "corpus/in");
const letters = readdirSync(folder).map((name) => {
  const raw = readFileSync(join(folder, name));
  return name.endsWith(".eml")
    ? raw
    : Buffer.concat([Buffer.from("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"), raw]);
});
const readers = [threadedMailReader(1_000), threadedMailReader(1_000), threadedMailReader(1_000)];
afterAll(() => Promise.all(readers.map((reader) => reader.stop())));

/** Line breaks and tabs are all that may be left of these; our own marks never leave the mail's text. */
const unwanted = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What processing does with a mail before it looks into the database; how long the main thread was busy (ms). */
async function go(reader: MailReader, raw: Buffer): Promise<{ busy: number; readable: boolean }> {
  const begin = performance.now();
  tooComplicated(raw);
  isDisguised(rawHead(raw)?.values("from") ?? []);
  const before = performance.now() - begin;
  try {
    const mail = await reader.read(raw);
    const after = performance.now();
    const { words } = mail;
    isEncrypted(mail);
    bounceKind(mail.report, senderOf(mail.fromLines) ?? "", words.whole);
    automaticReason(mail.headers, "a@b.example", "mail.example");
    const busy = Math.max(before, performance.now() - after);
    if (unwanted.test(words.text) || unwanted.test(words.folded)) throw new Error("signs that must not be left");
    return { busy, readable: true };
  } catch (error) {
    if (!(error instanceof MailUnreadable)) throw error;
    return { busy: before, readable: false };
  }
}

test("ten thousand mutated letters: each is read within a second, none stops the loop or brings anything down", async () => {
  let seed = 0;
  const suspects: number[] = [];
  const work = async (reader: MailReader) => {
    while (seed < 10_000) {
      const mine = ++seed;
      const result = await go(reader, mutate(letters, mine)).catch((error) => {
        throw new Error(`seed ${mine}`, { cause: error });
      });
      if (!result.readable || result.busy > 100) suspects.push(mine);
    }
  };
  await Promise.all(readers.map(work));
  // A busy machine is not the mail's fault: what was slow is tried again alone.
  const guilty: number[] = [];
  for (const suspect of suspects) {
    const { readable, busy } = await go(readers[0] as MailReader, mutate(letters, suspect));
    if (!readable || busy > 100) guilty.push(suspect);
  }
  expect(guilty).toEqual([]);
}, 300_000);
