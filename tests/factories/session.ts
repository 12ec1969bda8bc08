import type { Database } from "../../app/db.server";

let count = 0;

/** A session of a programme of its own, open for an hour; returns its id. */
export async function makeSession({ client }: Database): Promise<string> {
  const n = ++count;
  const programme = await client.programme.create({ data: { slug: `course-${n}`, title: `Course ${n}` } });
  const startsAt = new Date();
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const data = { programmeId: programme.id, number: 1, slug: "first", title: "First", startsAt, endsAt };
  return (await client.session.create({ data })).id;
}
