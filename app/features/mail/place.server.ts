import type { ReadMail } from "../../ports/mail-reader";
import { addressesIn, type OwnAddress, ownAddress } from "./address";
import type { MailDeps } from "./deps.server";
import { tokenHash } from "./fingerprint.server";
import { answeredIds } from "./message-id";
import { findToken, replyAddressesOf } from "./store.server";

export type Place =
  | {
      kind: "reply";
      membershipId: string;
      threadId: string;
      roundId: string | null;
      sessionId: string | null;
      purpose: string;
      /** The address that was given out, without the domain's case. */
      address: string;
    }
  | { kind: "session"; slug: string; number: number };

/** Where it belongs: a token in the envelope, a token in the headers, our own Message-ID, a session's address (SPEC P4). */
export async function findPlace(
  deps: MailDeps,
  mail: ReadMail,
  envelope: (OwnAddress | null)[],
): Promise<Place | null> {
  const { domain } = deps.config.mail;
  const values = (name: string) => mail.headers.filter(([key]) => key === name).map(([, value]) => value);
  const named = ["delivered-to", "x-original-to", "to", "cc"]
    .flatMap((name) => values(name).flatMap(addressesIn))
    .map((address) => ownAddress(address, domain));
  const ids = answeredIds(values("in-reply-to").join(" "), values("references").join(" "));
  const byId = await replyAddressesOf(deps.db.client, ids);
  const answered = ids.map((messageId) => ownAddress(byId.get(messageId) ?? "", domain));

  for (const own of [...envelope, ...named, ...answered]) {
    if (own?.kind !== "reply") continue;
    const token = await findToken(deps.db.client, tokenHash(own.token));
    if (token) return { kind: "reply", ...token, address: `qa+${own.token}@${domain}` };
  }
  const session = [...envelope, ...named].find((own) => own?.kind === "session");
  return session?.kind === "session" ? session : null;
}

/** A name for the place, to count by. */
export function placeKey(place: Place | null): string {
  if (!place) return "";
  return place.kind === "session"
    ? `session:${place.slug}:${place.number}`
    : place.roundId || place.sessionId || place.threadId;
}
