import { randomBytes } from "node:crypto";
import { AppError } from "../../errors";
import { sitesOf } from "../programme/sites-of.server";
import type { Progress } from "./progress";
import type { ArchiveDeps } from "./read-progress.server";
import { putCertificate } from "./store.server";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** 26 letters and digits (RFC 4648's base 32): 130 random bits, nobody guesses one. */
const newCode = (): string => Array.from(randomBytes(26), (byte) => letters[byte % 32]).join("");

/** Makes the certificate of somebody who has earned it, or brings it up to date; gives its code. Else `invalid`. */
export async function issueCertificate(
  { db, clock }: ArchiveDeps,
  programmeId: string,
  { holder, sessions, held, result }: Progress,
): Promise<string> {
  if (result !== "earned") throw new AppError("invalid", {}, "certificate_not_earned");
  const counted = sessions.filter(({ state }) => state === "counts");
  const site = holder.site && (await sitesOf(db.client, programmeId)).find(({ slug }) => slug === holder.site);
  return putCertificate(db.client, programmeId, holder.id, newCode(), {
    membershipId: holder.membershipId,
    siteId: site ? site.id : null,
    person: holder.membershipId === null ? holder.name : "",
    sessions: JSON.stringify(counted.map(({ number }) => number)),
    held,
    minutes: Math.round(counted.reduce((sum, { ms }) => sum + ms, 0) / 60_000),
    issuedAt: new Date(clock.now()),
  });
}
