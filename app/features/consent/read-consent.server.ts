import type { Db } from "../../db.server";
import { findConsent } from "./store.server";
import { versionOf } from "./version.server";
import type { ConsentAsked } from "./views";

/** What this member must agree to before they come in; null when the session asks for nothing. */
export async function readConsent(
  db: Db,
  session: { id: string; consent: string },
  membershipId: string,
): Promise<ConsentAsked | null> {
  const { id, consent: text } = session;
  if (!text) return null;
  const version = versionOf(text);
  return { text, version, givenAt: await findConsent(db, id, membershipId, version) };
}
