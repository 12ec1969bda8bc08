import type { Db } from "../../db.server";
import type { Files } from "../../ports/files";
import type { MailReader } from "../../ports/mail-reader";
import { wholeRaw } from "../mail/raw-mail.server";
import type { Replace } from "./rewrite";
import { findRaw, listInbound, placesOf, threadsOf } from "./store-mail.server";
import type { Traces } from "./traces";

interface MailSearch {
  db: { client: Db };
  files: Files;
  reader: MailReader;
}

/** Mails that hold something of a person. */
export interface FoundMails {
  own: string[];
  /** Mails of others in which the person is named or quoted, with what is to stand there instead. */
  others: { id: string; raw: Uint8Array<ArrayBuffer>; subject: string }[];
}

/**
 * Looks through every kept mail: those the person sent, and those of others that name or quote them. `everywhere`: the account
 * goes; else only what belongs to the person's programmes here. Mails are read one by one, before anything is changed.
 */
export async function findMails(
  deps: MailSearch,
  person: Traces & { sent: readonly string[] },
  everywhere: boolean,
  replace: Replace,
): Promise<FoundMails> {
  const places = await placesOf(deps.db.client, person.programmeIds);
  const threads = new Set(await threadsOf(deps.db.client, person.membershipIds));
  const found: FoundMails = { own: [], others: [] };
  for (const { id, sender, envelopeFrom, place } of await listInbound(deps.db.client)) {
    const from = [sender, envelopeFrom].map((address) => address.toLowerCase());
    const here = everywhere || places.has(place);
    if (from.some((address) => person.sent.includes(address))) {
      if (here) found.own.push(id);
    } else if (here) {
      const plain = await plainCopy(deps, id, threads.has(place), replace);
      if (plain) found.others.push({ id, ...plain });
    }
  }
  return found;
}

/** What is left of a mail without the person, and without quotes where they wrote in its thread; null when it holds nothing of them. */
async function plainCopy(deps: MailSearch, id: string, quotes: boolean, replace: Replace) {
  const row = await findRaw(deps.db.client, id);
  if (!row || row.raw.length === 0) return null;
  const raw = await wholeRaw(deps, row);
  const read = await deps.reader.read(raw).catch(() => null);
  const said = [
    Buffer.from(raw).toString("utf8"),
    JSON.stringify(read?.headers ?? ""),
    read?.words.whole,
    read?.htmlText,
  ];
  if (!quotes && !said.some((text) => text !== undefined && replace(text) !== text)) return null;
  const subject = replace(row.subject).replace(/[\r\n]+/g, " ");
  const head = [
    `From: ${row.sender}`,
    `Subject: ${subject}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
  ];
  const written = quotes ? read?.words.text.replace(/^\s*>.*$/gm, "") : read?.words.whole;
  const words = replace(written ?? "").replace(/\r?\n/g, "\r\n");
  return { raw: new Uint8Array(Buffer.from(`${head.join("\r\n")}\r\n\r\n${words}\r\n`)), subject };
}
