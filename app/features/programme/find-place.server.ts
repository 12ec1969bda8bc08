import type { Db } from "../../db.server";
import type { Account } from "../people/account";
import { standingOf, standingsOf } from "../people/standing-of.server";
import type { Standing } from "../permissions/roles";
import { findProgramme, findSession, findSessionPlace, type ProgrammeRow, type SessionRow } from "./store.server";

export type { ProgrammeRow, SessionRow } from "./store.server";

/** Where a request happens and how the asker stands there; null for what does not exist. */
export interface Place {
  programme: ProgrammeRow | null;
  session: SessionRow | null;
  standing: Standing;
}

/** Finds programme, session (when a number is asked for) and standing. */
export async function findPlace(
  db: Db,
  account: Account | null,
  slug: string,
  number: number | undefined,
  now: number,
): Promise<Place> {
  const programme = await findProgramme(db, slug);
  const standing = await standingOf(db, programme?.id ?? "", account, now);
  const wanted = programme && number !== undefined && Number.isInteger(number) && number > 0 && number < 1000;
  return { programme, session: wanted ? await findSession(db, programme.id, number) : null, standing };
}

/** The same for a session known by its id. */
export async function placeOfSession(db: Db, account: Account | null, id: string, now: number): Promise<Place> {
  const [place] = await placesOfSession(db, [account], id, now);
  if (!place) throw new Error("one account has one place");
  return place;
}

/** The same for many accounts, in their order. */
export async function placesOfSession(
  db: Db,
  accounts: readonly (Account | null)[],
  id: string,
  now: number,
): Promise<Place[]> {
  const found = await findSessionPlace(db, id);
  const standings = await standingsOf(db, found?.programme.id ?? "", accounts, now);
  return standings.map((standing) => ({
    programme: found?.programme ?? null,
    session: found?.session ?? null,
    standing,
  }));
}
