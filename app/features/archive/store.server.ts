import type { Db } from "../../db.server";
import type { Correction } from "./corrections";

/** What the crew corrected, oldest first: names of the whole programme, and lines of this session (null: of none). */
export async function listCorrections(db: Db, programmeId: string, sessionId: string | null): Promise<Correction[]> {
  const rows = await db.correction.findMany({
    where: { programmeId, OR: [{ kind: "name" }, { sessionId: sessionId ?? "" }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const accounts = await db.account.findMany({
    where: { id: { in: [...new Set(rows.map(({ accountId }) => accountId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return rows.map(({ kind, target, text, accountId, at }) => ({
    ...{ target, text, at: at.getTime(), by: names.get(accountId) ?? "" },
    kind: kind as Correction["kind"],
  }));
}

/** What a certificate says, besides the name. */
export interface CertificateFields {
  membershipId: string | null;
  siteId: string | null;
  person: string;
  sessions: string;
  held: number;
  minutes: number;
  issuedAt: Date;
}

/** The certificate of a holder; when there is one it keeps its code and says what is true now. Gives the code. */
export async function putCertificate(
  db: Db,
  programmeId: string,
  holder: string,
  newCode: string,
  fields: CertificateFields,
): Promise<string> {
  const where = { programmeId_holder: { programmeId, holder } };
  const { issuedAt, ...contents } = fields;
  const before = await db.certificate.findUnique({ where });
  const same = before && before.sessions === contents.sessions && before.person === contents.person;
  const row = await db.certificate.upsert({
    where,
    create: { code: newCode, programmeId, holder, ...fields },
    update: same ? contents : { ...contents, issuedAt },
  });
  return row.code;
}

/** A certificate with what stands on it, or null. */
export function findCertificateRow(db: Db, code: string) {
  return db.certificate.findUnique({
    where: { code },
    include: {
      membership: { select: { account: { select: { name: true } } } },
      site: { select: { slug: true } },
      programme: {
        select: {
          slug: true,
          title: true,
          promoter: true,
          sessions: { orderBy: { number: "asc" }, select: { number: true, title: true, startsAt: true } },
        },
      },
    },
  });
}

/** Codes of a programme's certificates, by holder. */
export async function codesOf(db: Db, programmeId: string): Promise<Map<string, string>> {
  const rows = await db.certificate.findMany({ where: { programmeId }, select: { holder: true, code: true } });
  return new Map(rows.map(({ holder, code }) => [holder, code]));
}

/** Adds what one of the crew corrected. */
export async function insertCorrection(
  db: Db,
  data: {
    programmeId: string;
    sessionId: string | null;
    kind: Correction["kind"];
    target: string;
    text: string;
    accountId: string;
    at: Date;
  },
): Promise<void> {
  await db.correction.create({ data });
}
