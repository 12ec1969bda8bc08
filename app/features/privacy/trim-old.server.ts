import type { Database } from "../../db.server";
import type { Files } from "../../ports/files";
import { unusedFiles } from "./store-mail.server";
import { deleteOlder, emptyOldMails } from "./store-trim.server";

/** For how many days things are kept: raw mails once they are processed, connection tests, sign-ins that are over, the audit log. */
export interface Keep {
  mail: number;
  tests: number;
  signIns: number;
  audit: number;
}

export interface TrimDeps {
  db: Database;
  files: Files;
  clock: { now(): number };
}

/** Throws away what is older than its time; what is exactly as old stays. What mails became (questions, answers, files) stays. */
export async function trimOld(deps: TrimDeps, keep: Keep): Promise<void> {
  const before = (days: number) => new Date(deps.clock.now() - days * 24 * 3_600_000);
  const { client } = deps.db;
  await deleteOlder(client, { tests: before(keep.tests), signIns: before(keep.signIns), audit: before(keep.audit) });
  const files = await emptyOldMails(client, before(keep.mail));
  for (const key of await unusedFiles(client, files)) await deps.files.remove(key);
}
