import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { can } from "../permissions/can";
import type { Standing } from "../permissions/roles";
import { correctionsOf, memberName, personName } from "./corrections";
import { findCertificateRow, listCorrections } from "./store.server";
import type { CertificateView } from "./views";

/** Whose a certificate is: it is kept by them and by the organiser of the programme. */
export interface CertificateOwner {
  programme: { id: string; slug: string };
  membershipId: string | null;
  siteId: string | null;
}

/** The certificate of this code; every other code is `not_found`. */
export async function findCertificate(
  db: Db,
  code: string,
): Promise<{ certificate: CertificateView; owner: CertificateOwner }> {
  const row = /^[a-z2-7]{26}$/.test(code) ? await findCertificateRow(db, code) : null;
  if (!row) throw new AppError("not_found");
  const corrections = correctionsOf(await listCorrections(db, row.programmeId, null));
  const { membershipId, membership, siteId, site, person, programme } = row;
  const counted = new Set(JSON.parse(row.sessions) as number[]);
  const certificate = {
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
  return { certificate, owner: { programme: { id: row.programmeId, slug: programme.slug }, membershipId, siteId } };
}

/** May somebody who stands so to the certificate's programme have it as a file? */
export const keepsCertificate = ({ membershipId, siteId }: CertificateOwner, standing: Standing): boolean =>
  can(standing, "attendance.read") ||
  (can(standing, "attendance.read", { own: true }) &&
    (membershipId !== null ? membershipId === standing.membershipId : siteId !== null && siteId === standing.siteId));
