import type { Db, Tx } from "../../../db.server";
import type { KnownPerson, Wanted } from "./plan";

/** The cities and sessions that a list may name. */
export async function placesOf(db: Db | Tx, programmeId: string) {
  const sites = await db.site.findMany({ where: { programmeId }, select: { id: true, city: true } });
  const sessions = await db.session.findMany({ where: { programmeId }, select: { id: true, number: true } });
  return { sites, sessions };
}

/** Those of these addresses that have an account, by address. */
export async function knownPeople(
  db: Db | Tx,
  programmeId: string,
  addresses: string[],
): Promise<Map<string, KnownPerson>> {
  const rows = await db.account.findMany({
    where: { email: { in: addresses } },
    include: { memberships: { include: { site: true, session: true } } },
  });
  return new Map(
    rows.map(({ email, name, language, memberships }): [string, KnownPerson] => {
      const here = memberships.find((one) => one.programmeId === programmeId);
      return [
        email,
        {
          ...{ name, language },
          membershipId: here?.id ?? null,
          role: here?.role ?? null,
          removed: here ? here.state !== "active" : false,
          city: here?.site?.city ?? null,
          session: here?.session?.number ?? null,
          elsewhere: memberships.some((one) => one.programmeId !== programmeId),
        },
      ];
    }),
  );
}

type Places = Awaited<ReturnType<typeof placesOf>>;

/** Writes account and membership as they shall be; the membership's id. */
export async function putPerson(tx: Tx, programmeId: string, places: Places, wanted: Wanted): Promise<string> {
  const { email, name, language, role } = wanted;
  const account = await tx.account.upsert({
    where: { email },
    create: { email, name, language },
    update: { name, language },
    select: { id: true },
  });
  const place = {
    role,
    state: "active",
    expiresAt: null,
    siteId: places.sites.find(({ city }) => city === wanted.city)?.id ?? null,
    sessionId: places.sessions.find(({ number }) => number === wanted.session)?.id ?? null,
  };
  const row = await tx.membership.upsert({
    where: { programmeId_accountId: { programmeId, accountId: account.id } },
    create: { programmeId, accountId: account.id, ...place },
    update: place,
    select: { id: true },
  });
  return row.id;
}
