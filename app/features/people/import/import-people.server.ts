import type { Database, Tx } from "../../../db.server";
import { AppError } from "../../../errors";
import { note } from "../../audit/note.server";
import { readPerson } from "./person-line";
import { type ImportPlan, type PlanLine, planLine } from "./plan";
import { readTable } from "./read-table.server";
import { knownPeople, placesOf, putPerson } from "./store-import.server";

interface Deps {
  db: Pick<Database, "client" | "transaction">;
}
interface Importing extends Asked {
  /** The membership of who imports, and when (ms), for the log. */
  by: string;
  now: number;
}
interface Asked {
  programmeId: string;
  /** The address of who imports. */
  actor: string;
  text: string;
}

/** Looks at a list without writing anything. Throws `invalid` for one that cannot be read as a table. */
export function planImport(deps: Deps, asked: Asked): Promise<ImportPlan> {
  return plan(deps.db.client, asked);
}

/**
 * Carries a list out, all lines or none; doing it again changes nothing. Lines with a problem are left out.
 * Resolves to what was done, with the memberships of those who are new.
 */
export async function importPeople(
  deps: Deps,
  asked: Importing,
): Promise<{ created: string[]; changed: number; left: number }> {
  return deps.db.transaction(
    async (tx) => {
      const { lines } = await plan(tx, asked);
      const places = await placesOf(tx, asked.programmeId);
      const done = { created: [] as string[], changed: 0, left: 0 };
      for (const line of lines) {
        if (line.does === "problem") done.left++;
        if (line.does !== "new" && line.does !== "change") continue;
        const membershipId = await putPerson(tx, asked.programmeId, places, line.person);
        const kind = line.does === "new" ? "person.added" : "person.changed";
        const facts = { role: line.person.role, ...roleBefore(line) };
        await note(tx, asked.programmeId, asked.now, { kind, by: asked.by, to: membershipId, facts });
        if (line.does === "new") done.created.push(membershipId);
        else done.changed++;
      }
      return done;
    },
    { ms: 60_000 },
  );
}

/** Which role a changed person had, when it is another one now. */
function roleBefore(line: PlanLine): { from?: string } {
  const change = line.does === "change" ? line.changes.find(({ field }) => field === "role") : undefined;
  return change ? { from: change.from } : {};
}

async function plan(db: Tx, { programmeId, actor, text }: Asked): Promise<ImportPlan> {
  const table = readTable(text);
  if ("problem" in table) throw new AppError("invalid", {}, table.problem);
  const read = table.lines.map(({ number, cells }) => ({ number, cells, person: readPerson(cells) }));
  const addresses = read.flatMap(({ person }) => ("email" in person ? [person.email] : []));
  const known = await knownPeople(db, programmeId, addresses);
  const { sites, sessions } = await placesOf(db, programmeId);
  const programme = { cities: sites.map(({ city }) => city), sessions: sessions.map(({ number }) => number), actor };
  const seen = new Set<string>();
  const lines = read.map(({ number, cells, person }): ImportPlan["lines"][number] => {
    const said = { number, email: (cells.email ?? "").slice(0, 254), name: (cells.name ?? "").slice(0, 120) };
    if ("problem" in person) return { ...said, does: "problem", reason: person.problem };
    if (seen.has(person.email)) return { ...said, does: "problem", reason: "twice" };
    seen.add(person.email);
    return { number, ...planLine(person, known.get(person.email) ?? null, programme) };
  });
  return { lines };
}
