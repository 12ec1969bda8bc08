import type { Database, Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { Account } from "./account";
import { hash, newCode, newSecret } from "./secret.server";
import { countSignInRequests, findAccount, insertSignInRequest } from "./store.server";

/** How long a link and its code are good (ms). */
export const requestLastsMs = 15 * 60_000;
const mostPerAddress = 5;

export interface RequestSignInDeps {
  db: Database;
  clock: { now(): number };
  config: { secret: string };
  /** Puts the mail with link and code into the outbox, in the same transaction. */
  enqueueSignInMail(tx: Tx, to: Account, secrets: { link: string; code: string }): Promise<void>;
}

/**
 * Mails a link and a code, if the address has an account; the answer is the same if not.
 * Throws `too_many_requests` beyond five requests of one address in a quarter of an hour.
 */
export async function requestSignIn(deps: RequestSignInDeps, email: string): Promise<void> {
  const now = deps.clock.now();
  const link = newSecret();
  const code = newCode();
  await deps.db.transaction(async (tx) => {
    const recent = await countSignInRequests(tx, email, now);
    if (recent >= mostPerAddress) throw new AppError("too_many_requests", { seconds: requestLastsMs / 1000 });
    const request = { email, linkHash: hash(link), codeHash: hash(code, deps.config.secret + email) };
    await insertSignInRequest(tx, { ...request, expiresAt: now + requestLastsMs });
    const account = await findAccount(tx, email);
    if (account) await deps.enqueueSignInMail(tx, account, { link, code });
  });
}
