import type { Db } from "../../db.server";

/** Everything of a programme that its content folder says, in the order of the folder; null when there is no such programme. */
export const findWholeProgramme = (client: Db, slug: string) =>
  client.programme.findUnique({
    where: { slug },
    include: {
      sites: { orderBy: { position: "asc" }, include: { people: { orderBy: { position: "asc" } } } },
      sessions: {
        orderBy: { number: "asc" },
        include: {
          runSheet: { orderBy: { position: "asc" }, include: { film: { select: { slug: true } } } },
          readings: { orderBy: { position: "asc" } },
        },
      },
      films: { orderBy: { slug: "asc" }, select: { id: true, slug: true } },
    },
  });

export type WholeProgramme = NonNullable<Awaited<ReturnType<typeof findWholeProgramme>>>;
export type WholeSession = WholeProgramme["sessions"][number];
