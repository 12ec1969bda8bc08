import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import type { Account } from "./account";
import { hash, newSecret } from "./secret.server";
import {
  codesClosedUntil,
  consumeCode,
  consumeLink,
  findAccount,
  findOpenSignIns,
  findSignedIn,
  insertSignIn,
  linkIsGood,
  revokeSignIn,
  revokeSignInsOpenedBy,
} from "./store.server";

/** How long a browser stays signed in (ms): 30 days. */
export const signInLastsMs = 30 * 24 * 3_600_000;

export interface SignInDeps {
  db: { client: Db };
  clock: { now(): number };
  config: { secret: string };
}

/** Opens a sign-in for an account and returns the cookie's secret. `openedBy`: the hash of the join link it came by. */
export async function openSignIn(deps: SignInDeps, accountId: string, openedBy?: string): Promise<string> {
  const secret = newSecret();
  await insertSignIn(deps.db.client, hash(secret), accountId, deps.clock.now() + signInLastsMs, openedBy);
  return secret;
}

/** Ends every sign-in that was opened by one of these join links. */
export function closeSignInsOpenedBy(tx: Db, links: string[], now: number): Promise<void> {
  return revokeSignInsOpenedBy(tx, links, now);
}

/** The account a cookie's secret stands for, or null. */
export function accountOf(deps: SignInDeps, secret: string): Promise<Account | null> {
  return findSignedIn(deps.db.client, hash(secret), deps.clock.now());
}

/** Those of several cookies' secrets that still stand for an account. */
export async function openAmong(deps: SignInDeps, secrets: readonly string[]): Promise<Set<string>> {
  const byHash = new Map(secrets.map((secret) => [hash(secret), secret]));
  const open = await findOpenSignIns(deps.db.client, [...byHash.keys()], deps.clock.now());
  return new Set([...open].map((id) => byHash.get(id) ?? ""));
}

export function closeSignIn(deps: SignInDeps, secret: string): Promise<void> {
  return revokeSignIn(deps.db.client, hash(secret), deps.clock.now());
}

/** Is this link still good? Asking does not use it up. */
export function linkIsOpen(deps: SignInDeps, link: string): Promise<boolean> {
  return linkIsGood(deps.db.client, hash(link), deps.clock.now());
}

/** Signs in by an emailed link. Throws `gone` when it was used, is too old or unknown. */
export async function signInByLink(deps: SignInDeps, link: string): Promise<string> {
  const email = await consumeLink(deps.db.client, hash(link), deps.clock.now());
  const account = email && (await findAccount(deps.db.client, email));
  if (!account) throw new AppError("gone", {}, "link_gone");
  return openSignIn(deps, account.id);
}

/**
 * Signs in by an emailed code. Throws `invalid` for a wrong one; which part was wrong is not told. After five wrong ones
 * `too_many_requests`, until another code is asked for.
 */
export async function signInByCode(deps: SignInDeps, email: string, code: string): Promise<string> {
  const codeHash = hash(code, deps.config.secret + email);
  const right = await consumeCode(deps.db.client, email, codeHash, deps.clock.now());
  const account = right && (await findAccount(deps.db.client, email));
  if (!account) {
    const until = await codesClosedUntil(deps.db.client, email, deps.clock.now());
    if (until === null) throw new AppError("invalid", {}, "code_wrong");
    throw new AppError("too_many_requests", { seconds: Math.ceil((until - deps.clock.now()) / 1000) });
  }
  return openSignIn(deps, account.id);
}
