import type { ImportedRole, ListedPerson } from "./person-line";

/** Somebody of the programme as they are now. */
export interface KnownPerson {
  /** Null: an account without a membership here. */
  membershipId: string | null;
  name: string;
  language: string;
  role: string | null;
  /** The membership was taken away. */
  removed: boolean;
  city: string | null;
  session: number | null;
  /** Takes part in other programmes too: name and language are then the person's own. */
  elsewhere: boolean;
}

export interface Programme {
  /** The cities' names. */
  cities: readonly string[];
  /** The sessions' numbers. */
  sessions: readonly number[];
  /** Who imports: nobody changes their own role. */
  actor: string;
}

/** What a line will do. `reason`: a key of i18n `people:import.problem.*`; `changes`: which fields become what. */
export type Step = { email: string; name: string } & (
  | { does: "problem"; reason: string }
  | { does: "same" }
  | { does: "new"; person: Wanted }
  | { does: "change"; person: Wanted; changes: Change[] }
);
export interface Change {
  field: "name" | "role" | "city" | "language" | "session";
  from: string;
  to: string;
}
/** A line of a list with its number and what it will do. */
export type PlanLine = { number: number } & Step;

/** What an import does, line by line. */
export interface ImportPlan {
  lines: PlanLine[];
}

/** A person as they shall be. */
export interface Wanted {
  email: string;
  name: string;
  language: string;
  role: ImportedRole;
  city: string | null;
  session: number | null;
}

const same = (one: string, other: string) =>
  one.normalize("NFC").toLocaleLowerCase("en") === other.normalize("NFC").toLocaleLowerCase("en");

/** What one line will do, given who is known under its address. Says nothing of a field it leaves empty. */
export function planLine(line: ListedPerson, known: KnownPerson | null, programme: Programme): Step {
  const head = { email: line.email, name: line.name };
  const problem = (reason: string): Step => ({ ...head, does: "problem", reason });
  const member = known?.membershipId && !known.removed ? known : null;
  if (line.email === programme.actor) return problem("yourself");
  if (member?.role === "organiser") return problem("organiser-stays");
  const role = line.role ?? (member?.role as ImportedRole | undefined) ?? "participant";
  const city = line.city === null ? null : programme.cities.find((name) => same(name, line.city ?? ""));
  if (city === undefined) return problem("unknown-city");
  if (line.session !== null && !programme.sessions.includes(line.session)) return problem("unknown-session");
  if (line.session !== null && role !== "guest" && role !== "moderator") return problem("session-for-guests");
  const session = line.session ?? (role === member?.role ? member.session : null);
  if (role === "guest" && session === null) return problem("guest-without-session");
  const own = known?.elsewhere === true;
  const person: Wanted = {
    email: line.email,
    name: own ? known.name : line.name,
    language: own ? known.language : (line.language ?? known?.language ?? "en"),
    ...{ role, session, city: city ?? member?.city ?? null },
  };
  if (!member) return { ...head, does: "new", person };
  const changes = (["name", "role", "city", "language", "session"] as const)
    .map((field): Change => ({ field, from: String(member[field] ?? ""), to: String(person[field] ?? "") }))
    .filter(({ from, to }) => from !== to);
  return changes.length > 0 ? { ...head, does: "change", person, changes } : { ...head, does: "same" };
}
