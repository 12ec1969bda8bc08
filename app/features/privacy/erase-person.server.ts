import { randomBytes } from "node:crypto";
import type { Database, Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { Files } from "../../ports/files";
import type { MailReader } from "../../ports/mail-reader";
import { note } from "../audit/note.server";
import { findMails } from "./find-mails.server";
import { isFullName, type Replace, replacer, rewritePayload } from "./rewrite";
import {
  countNamesakes,
  countOrganisers,
  eraseOwnRows,
  findAccountOf,
  findMemberships,
  forgetPages,
  giveToNobody,
  listEvents,
  putPayload,
  removeAccount,
  sweepTexts,
} from "./store.server";
import {
  dropQuotes,
  emptyDeliveries,
  emptyDigests,
  emptyInbound,
  filesOfMails,
  membersOf,
  putInbound,
  renameInDeliveries,
  threadsOf,
  unusedFiles,
} from "./store-mail.server";
import type { Traces } from "./traces";

export interface EraseDeps {
  db: Database;
  files: Files;
  reader: MailReader;
  clock: { now(): number };
  live: { wordsRemoved(sessionId: string): Promise<void> };
}

/** Who is deleted: an account as a whole, or one of its memberships; `by`: the membership of who does it, one's own as null. */
export interface EraseWish {
  accountId: string;
  membershipId?: string;
  by: string | null;
}

/**
 * Deletes a person: nothing of them is found afterwards in tables, journals, files and mails, and the figures of their
 * programmes stay. Of somebody who is a member elsewhere, one membership is deleted and the account stays. All or nothing;
 * done again it changes nothing. Throws `conflict` for the last organiser of a programme, `not_found` for nobody.
 */
export async function erasePerson(deps: EraseDeps, wish: EraseWish): Promise<void> {
  const client = deps.db.client;
  const account = await findAccountOf(client, wish.accountId);
  if (!account) throw new AppError("not_found");
  const all = await findMemberships(client, account.id);
  const going = all.filter(({ id }) => wish.membershipId === undefined || id === wish.membershipId);
  const goes = going.length === all.length;
  for (const { id, programmeId, role, state, programme } of going) {
    if (role !== "organiser" || state !== "active") continue;
    if ((await countOrganisers(client, programmeId, id)) === 0)
      throw new AppError("conflict", { programme: programme.title }, "last_organiser");
  }
  const sent = [account.email, ...account.addresses.map(({ address }) => address)].map((one) => one.toLowerCase());
  const person: Traces = {
    accountIds: goes ? [account.id] : [],
    membershipIds: going.map(({ id }) => id),
    programmeIds: going.map(({ programmeId }) => programmeId),
    addresses: goes ? sent : [],
  };
  const label = `Removed person ${randomBytes(2).toString("hex").toUpperCase()}`;
  const alone =
    isFullName(account.name) && (await countNamesakes(client, person.programmeIds, account.name, account.id)) === 0;
  const names = alone ? [account.name] : [];
  // Journals are the programme's own, so there an address goes even when the account stays.
  const replace = replacer(sent, names, label);
  const mails = await findMails(deps, { ...person, sent }, goes, replace);
  const files = await filesOfMails(client, [...mails.own, ...mails.others.map(({ id }) => id)]);

  const changed = await deps.db.transaction(
    async (tx) => {
      const threadIds = await threadsOf(tx, person.membershipIds);
      const members = await membersOf(tx, person.programmeIds);
      const mode = deps.db.kind === "postgres" ? { mode: "insensitive" } : {};
      const told = { threadIds, addresses: person.addresses, names, to: members.addresses, mode };
      await emptyDeliveries(tx, told);
      await renameInDeliveries(tx, told, replace);
      await emptyDigests(tx, members.ids);
      await dropQuotes(tx, threadIds);
      for (const id of mails.own) await emptyInbound(tx, id);
      for (const { id, ...mail } of mails.others) await putInbound(tx, id, mail);
      await eraseOwnRows(tx, person);
      const sessions = await rewriteJournals(tx, person, { names, label, replace });
      await sweepTexts(tx, deps.db.kind, { person, addresses: person.addresses, names, replace });
      let nobody = "";
      for (const { id, programmeId } of going) {
        nobody = await giveToNobody(tx, id, label);
        await note(tx, programmeId, deps.clock.now(), { kind: "person.deleted", by: wish.by ?? id, to: id });
      }
      if (goes) await removeAccount(tx, account.id, nobody);
      return sessions;
    },
    { ms: 120_000 },
  );
  for (const key of await unusedFiles(client, files)) await deps.files.remove(key);
  for (const sessionId of changed) await deps.live.wordsRemoved(sessionId);
  await forgetPages(deps.db);
}

/** Takes the person out of what happened in their programmes' sessions; gives the sessions whose journal changed. */
async function rewriteJournals(
  tx: Tx,
  person: Traces,
  how: { names: readonly string[]; label: string; replace: Replace },
): Promise<Set<string>> {
  const changed = new Set<string>();
  const erased = { ...how, membershipIds: new Set(person.membershipIds) };
  for (const { sessionId, rev, actorId, payload } of await listEvents(tx, person.programmeIds)) {
    const after = JSON.stringify(rewritePayload(JSON.parse(payload), actorId, erased));
    if (after === payload) continue;
    await putPayload(tx, sessionId, rev, after);
    changed.add(sessionId);
  }
  return changed;
}
