import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { insertConsent } from "./store.server";
import { versionOf } from "./version.server";

interface Given {
  session: { id: string; consent: string };
  membershipId: string;
  /** The version of the text that stood before the eyes of who agreed. */
  version: string;
}

/**
 * Somebody agrees to the session's text; agreeing twice changes nothing. `invalid` when there is nothing to agree to or the
 * text has changed since they read it.
 */
export async function giveConsent(
  deps: { db: { client: Db }; clock: { now(): number } },
  { session, membershipId, version }: Given,
): Promise<void> {
  const { id: sessionId, consent: text } = session;
  if (!text) throw new AppError("invalid", {}, "consent_none");
  if (version !== versionOf(text)) throw new AppError("invalid", {}, "consent_changed");
  await insertConsent(deps.db.client, { sessionId, membershipId, version, text, at: new Date(deps.clock.now()) });
}
