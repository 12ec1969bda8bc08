import { ownAddress, withoutTokens } from "./address";
import type { MailDeps } from "./deps.server";
import { filesOfMails } from "./files.server";
import { tokenHash } from "./fingerprint.server";
import { readableRaw } from "./readable-raw";
import { listStopped } from "./stopped.server";
import {
  causesOf,
  findInbound,
  listDeliveries,
  listInbound,
  namesOf,
  threadsOf,
  threadsOfTokens,
} from "./store.server";

/** How many mails each list looks at. */
const most = 300;
/** How much of a raw mail the page shows (bytes). */
const shown = 100_000;

type Deps = Pick<MailDeps, "db" | "config">;
type Programme = { id: string; slug: string };

/** What this reader may know: private questions, and who asked under a hidden name. */
export interface Sees {
  private: boolean;
  names: boolean;
}
const everything: Sees = { private: true, names: true };

const threadOfCause = (cause: string) => /^(?:thread|survey|session):([^:]+):/.exec(cause)?.[1] ?? "";

/**
 * Everything that came in and went out for one programme, newest first. Sign-in mails are not among them: their codes
 * are nobody's business, nor those of questions the reader may not know. Members appear by name: addresses are for the organiser.
 */
export async function readDesk(deps: Deps, programme: Programme, sees: Sees) {
  const [inbound, deliveries] = await Promise.all([
    listInbound(deps.db.client, most),
    listDeliveries(deps.db.client, most, "conversations"),
  ]);
  const here = await threadsOf(
    deps.db.client,
    programme.id,
    deliveries.map((row) => threadOfCause(row.cause)),
    sees,
  );
  const ours = await ofProgramme(deps, programme, inbound, sees);
  const addresses = inbound.map((row) => row.envelopeFrom.toLowerCase());
  const files = await filesOfMails(
    deps.db.client,
    inbound.filter((row) => ours.has(row.id)).map((row) => row.id),
  );
  const names = await namesOf(deps.db.client, programme.id, [...new Set(addresses)]);
  return {
    stopped: await listStopped(deps.db.client, programme.id),
    incoming: inbound
      .filter((row) => ours.has(row.id))
      .map(({ id, envelopeFrom, subject, receivedAt, result, reason }) => ({
        id,
        from: names.get(envelopeFrom.toLowerCase()) ?? envelopeFrom,
        subject: withoutTokens(subject),
        files: files.get(id) ?? [],
        at: receivedAt.toISOString(),
        result,
        reason,
      })),
    outgoing: deliveries
      .filter((row) => here.has(threadOfCause(row.cause)))
      .map(({ id, toName, toAddress, subject, state, attempts, error, createdAt }) => ({
        id,
        to: toName || toAddress,
        subject,
        state,
        attempts,
        error: error ?? "",
        at: createdAt.toISOString(),
      })),
  };
}

/** The head and the beginning of a mail of this programme as it came, reply keys taken out; null for all others. */
export async function readRaw(deps: Deps, programme: Programme, id: string): Promise<string | null> {
  const row = await findInbound(deps.db.client, id);
  if (!row || !(await ofProgramme(deps, programme, [row], everything)).has(id)) return null;
  return readableRaw(Buffer.from(row.raw.subarray(0, shown)).toString("utf8"));
}

/** Is this stored mail one of the programme's? */
export async function isOfProgramme(deps: Deps, programme: Programme, id: string, sees: Sees): Promise<boolean> {
  const row = await findInbound(deps.db.client, id);
  return row !== null && (await ofProgramme(deps, programme, [row], sees)).has(id);
}

/** Ids of the mails that were sent to an address of this programme: a thread's, a session's, a delivery's. */
async function ofProgramme(
  deps: Deps,
  programme: Programme,
  rows: { id: string; envelopeTo: string }[],
  sees: Sees,
): Promise<Set<string>> {
  const own = rows.flatMap((row) => {
    const list = JSON.parse(row.envelopeTo) as string[];
    return list.map((address) => ({ id: row.id, address: ownAddress(address, deps.config.mail.domain) }));
  });
  const hashes = own.flatMap(({ address }) => (address?.kind === "reply" ? [tokenHash(address.token)] : []));
  const bounced = own.flatMap(({ address }) => (address?.kind === "bounce" ? [address.deliveryId] : []));
  const byToken = await threadsOfTokens(deps.db.client, hashes);
  const causes = await causesOf(deps.db.client, bounced);
  const threadOf = ({ address }: (typeof own)[number]) =>
    address?.kind === "reply"
      ? byToken.get(tokenHash(address.token))
      : address?.kind === "bounce"
        ? threadOfCause(causes.get(address.deliveryId) ?? "")
        : undefined;
  const threads = await threadsOf(
    deps.db.client,
    programme.id,
    own.flatMap((one) => threadOf(one) ?? []),
    sees,
  );
  const belongs = (one: (typeof own)[number]) =>
    (one.address?.kind === "session" && one.address.slug === programme.slug) || threads.has(threadOf(one) ?? "");
  return new Set(own.filter(belongs).map(({ id }) => id));
}
