import { createHash } from "node:crypto";
import type { Database } from "../../../db.server";
import { AppError } from "../../../errors";
import type { TextView } from "./case-view";
import { cleanText } from "./clean-text";
import { type CaseField, longestText } from "./limits";
import { ensureCase, findCase, putText } from "./store.server";

/** A field as somebody sends it. */
export interface SentText {
  field: CaseField;
  text: string;
  /** The version they began from. */
  version: number;
  /** Mark of the text they began from: a form sends every field, also those that nobody touched. */
  was?: string;
}

/** What became of the fields: the version that stands now, or what somebody else wrote meanwhile. */
export interface SavedTexts {
  saved: Partial<Record<CaseField, number>>;
  stale: Partial<Record<CaseField, TextView>>;
}

/** Tells a text again without sending it twice. */
export const markOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 12);

/**
 * Saves texts of a site's case. One whose version has moved on is left as it is and comes back as `stale`, so nobody writes over what
 * they have not seen. Throws `invalid` (`case_text_long`).
 */
export async function saveTexts(
  deps: { db: Database; clock: { now(): number } },
  siteId: string,
  editorId: string,
  sent: readonly SentText[],
): Promise<SavedTexts> {
  const clean = sent.map((one) => ({ ...one, text: cleanText(one.text) }));
  if (clean.some(({ text }) => text.length > longestText))
    throw new AppError("invalid", { most: longestText }, "case_text_long");
  return deps.db.transaction(async (tx) => {
    const { texts } = await findCase(tx, siteId);
    const result: SavedTexts = { saved: {}, stale: {} };
    const id = await ensureCase(tx, siteId);
    for (const { field, text, version, was } of clean) {
      const now = texts[field];
      if (text === now.text || (was !== undefined && was === markOf(text))) result.saved[field] = now.version;
      else if (version !== now.version) result.stale[field] = now;
      else {
        result.saved[field] = now.version + 1;
        await putText(tx, id, { field, text, version: now.version + 1, editorId, at: new Date(deps.clock.now()) });
      }
    }
    return result;
  });
}
