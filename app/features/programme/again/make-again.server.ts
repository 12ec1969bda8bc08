import type { Database, Tx } from "../../../db.server";
import { UniqueViolation } from "../../../db-errors.server";
import { AppError } from "../../../errors";
import { note } from "../../audit/note.server";
import { ensureMembership } from "../../people/admit.server";
import { findToCopy, insertProgramme, insertSession } from "../store-again.server";
import { sheetFor } from "./run-sheet";
import { readWish, type Wish } from "./wish";

export interface AgainDeps {
  db: Database;
  clock: { now(): number };
  /** Gives the new programme the films of the old one; their new ids by the old. `cities`: new slugs by old ones. */
  copyFilms(
    tx: Tx,
    from: string,
    to: string,
    cities: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, string>>;
}

/** The organiser who makes it: the account, and the membership in the old programme. */
interface Maker {
  accountId: string;
  membershipId: string;
}

/**
 * Makes a new programme from one that exists, whole or not at all: its cities and dates are the form's, its contents those
 * of the old one, its only member the organiser who makes it. The old one stays as it was. Gives the new slug. Throws
 * `invalid` with the reason, `conflict` for a slug that is taken.
 */
export async function makeAgain(
  deps: AgainDeps,
  programmeId: string,
  form: Record<string, string>,
  maker: Maker,
): Promise<string> {
  const now = deps.clock.now();
  try {
    return await deps.db.transaction(
      async (tx) => {
        const old = await findToCopy(tx, programmeId);
        const wish = readWish(form, old.sessions.length, now);
        if ("sentence" in wish) throw new AppError("invalid", wish.details, wish.sentence);
        const id = await insertProgramme(tx, old, wish, detailsOf(old.details, wish));
        const cities = new Map(wish.cities.flatMap(({ was, slug }) => (was ? [[was, slug] as const] : [])));
        const films = await deps.copyFilms(tx, old.id, id, cities);
        for (const [at, session] of old.sessions.entries()) {
          const items = session.runSheet.map((item) => ({ ...item, filmId: films.get(item.filmId ?? "") ?? null }));
          await insertSession(tx, id, session, wish.starts[at] ?? 0, sheetFor(items, old.sites, wish.cities));
        }
        const by = await ensureMembership(tx, { programmeId: id, accountId: maker.accountId, role: "organiser" });
        await note(tx, id, now, { kind: "programme.made", by, facts: { programme: old.title } });
        const copied = { kind: "programme.copied", by: maker.membershipId, facts: { programme: wish.title } } as const;
        await note(tx, old.id, now, copied);
        return wish.slug;
      },
      { ms: 30_000 },
    );
  } catch (error) {
    if (error instanceof UniqueViolation) throw new AppError("conflict", {}, "again_taken");
    throw error;
  }
}

/** What the programme's page says beside its words: the months and the clock are the new ones. */
function detailsOf(details: string, { starts, timeZone, language }: Wish): string {
  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone });
  const period = month.formatRange(starts[0] ?? 0, starts.at(-1) ?? 0);
  return JSON.stringify({ ...JSON.parse(details), period, timeZone });
}
