import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { correctionsOf, memberName, personName } from "./corrections";
import { findCertificateRow, listCorrections } from "./store.server";
import type { CertificateView } from "./views";

/** The certificate of this code; every other code is `not_found`. */
export async function findCertificate(db: Db, code: string): Promise<CertificateView> {
  const row = /^[a-z2-7]{26}$/.test(code) ? await findCertificateRow(db, code) : null;
  if (!row) throw new AppError("not_found");
  const corrections = correctionsOf(await listCorrections(db, row.programmeId, null));
  const { membershipId, membership, site, person, programme } = row;
  const counted = new Set(JSON.parse(row.sessions) as number[]);
  return {
    code,
    name: membership
      ? memberName(corrections, membershipId ?? "", membership.account.name)
      : personName(corrections, site?.slug ?? "", person),
    programme: programme.title,
    promoter: programme.promoter,
    sessions: programme.sessions
      .filter(({ number }) => counted.has(number))
      .map(({ number, title }) => ({ number, title })),
    held: row.held,
    minutes: row.minutes,
    issuedAt: row.issuedAt.toISOString(),
  };
}
