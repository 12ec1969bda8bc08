import type { Tx } from "../../db.server";
import type { KeptItem } from "./again/run-sheet";
import type { Wish } from "./again/wish";

/** A programme with everything that a new one takes over. */
export const findToCopy = (tx: Tx, id: string) =>
  tx.programme.findUniqueOrThrow({
    where: { id },
    include: {
      sites: { orderBy: { position: "asc" }, include: { people: { orderBy: { position: "asc" } } } },
      sessions: {
        orderBy: { number: "asc" },
        include: { runSheet: { orderBy: { position: "asc" } }, readings: { orderBy: { position: "asc" } } },
      },
    },
  });

export type ToCopy = Awaited<ReturnType<typeof findToCopy>>;
type SessionToCopy = ToCopy["sessions"][number];

/** The new programme with its cities; its words are those of the old one, but for what was wished otherwise. */
export async function insertProgramme(tx: Tx, old: ToCopy, wish: Wish, details: string): Promise<string> {
  const { subtitle, promoter, partners, moderated } = old;
  const { slug, title, summary, language } = wish;
  const sites = wish.cities.map(({ was: _, people, ...site }, at) => ({
    ...{ ...site, position: at + 1 },
    people: { create: people.map((name, position) => ({ name, position })) },
  }));
  const words = { title, summary, language, subtitle, promoter, partners, moderated, details };
  const row = await tx.programme.create({ data: { slug, ...words, sites: { create: sites } }, select: { id: true } });
  return row.id;
}

/** One session with its readings, on its new date, not yet called off and open at its time alone. */
export async function insertSession(
  tx: Tx,
  programmeId: string,
  old: SessionToCopy,
  startsAt: number,
  runSheet: readonly KeptItem[],
): Promise<void> {
  const { number, slug, title, summary, topics, discussion, consent } = old;
  const minutes = old.endsAt.getTime() - old.startsAt.getTime();
  const readings = old.readings.map(({ slug, position, title, minutes, source, body }) => {
    return { slug, position, title, minutes, source, body };
  });
  await tx.session.create({
    data: {
      ...{ programmeId, number, slug, title, summary, topics, discussion, consent },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(startsAt + minutes) },
      runSheet: {
        create: runSheet.map(({ kind, title, minutes, details, filmId }, position) => {
          return { position, kind, title, minutes, details, filmId };
        }),
      },
      readings: { create: readings },
    },
  });
}
