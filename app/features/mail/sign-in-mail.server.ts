import type { Tx } from "../../db.server";
import { type EnqueueDeps, enqueueLetter } from "./enqueue.server";
import { tokenHash } from "./fingerprint.server";
import { letterTexts } from "./letter-texts.server";
import { signInLetter } from "./sign-in-letter";

/**
 * Puts the mail with a sign-in code and link into the outbox: the code in subject and first line, the link alone on its
 * line. `link` is the secret; the address that signs in is made here.
 */
export async function enqueueSignInMail(
  deps: EnqueueDeps,
  tx: Tx,
  to: { id: string; email: string; name: string; language: string },
  secrets: { link: string; code: string },
): Promise<void> {
  const { link, code } = secrets;
  const t = letterTexts(to.language);
  const envelope = {
    cause: `sign-in:${tokenHash(link)}`,
    to: { accountId: to.id, address: to.email, name: to.name },
    fromName: "Distretto",
    replyTo: null,
    list: "sign-in",
  };
  const url = `${deps.config.publicUrl}/sign-in/link/${link}`;
  await enqueueLetter(deps, tx, envelope, signInLetter(to.language, { code, url }, t));
}
