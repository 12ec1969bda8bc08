import type { Db } from "../../db.server";
import { listConsents } from "./store.server";
import { versionOf } from "./version.server";
import type { ConsentsView } from "./views";

/** Who has agreed to what for this session; null when it never asked for anything. */
export async function consentsOf(db: Db, session: { id: string; consent: string }): Promise<ConsentsView | null> {
  const given = await listConsents(db, session.id);
  if (!session.consent && given.length === 0) return null;
  return { text: session.consent, version: versionOf(session.consent), given };
}
