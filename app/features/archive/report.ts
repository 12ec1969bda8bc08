import { within } from "../attendance/span";
import type { RecordedVote } from "./debate-record";
import { realSpan } from "./held";
import type { JudgedSession, Progress } from "./progress";

/** One table of the report, as page, CSV and PDF show it alike. */
export interface ReportTable {
  id: "sessions" | "attendance" | "questions" | "votes" | "cases";
  title: string;
  head: string[];
  rows: (string | number)[][];
  /** Columns of numbers, which stand at the right. */
  numbers: number[];
}

/** What a programme has brought, as it is counted for the report. */
export interface ReportFacts {
  sessions: readonly JudgedSession[];
  everybody: readonly Progress[];
  questions: readonly { session: number; asked: number; answered: number }[];
  votes: readonly (Pick<RecordedVote, "question" | "phase" | "bars"> & { session: number })[];
  cases: readonly { city: string; done: number; of: number; pages: number; files: number; givenInAt: number | null }[];
}

/** Words of i18n `archive`. */
type Say = (key: string, values?: Record<string, string | number>) => string;

/** The report's tables; those of which there is nothing are left out. Times are UTC, minutes whole ones. */
export function reportTables({ sessions, everybody, questions, votes, cases }: ReportFacts, say: Say): ReportTable[] {
  const table = (id: ReportTable["id"], columns: string[], numbers: number[], rows: ReportTable["rows"]) => {
    const head = columns.map((column) => say(`archive:report.column.${column}`));
    return { id, title: say(`archive:report.${id}`), head, rows, numbers };
  };
  const attendance = table(
    "attendance",
    ["person", "city"],
    [],
    everybody.map((one) => attendanceRow(one, say)),
  );
  const numbered = sessions.map(({ number }) => say("archive:certificates.session", { number }));
  attendance.head.push(...numbered, say("archive:report.column.counted"), say("archive:report.column.certificate"));
  attendance.numbers.push(...attendance.head.map((_, i) => i).slice(2, -1));
  return [
    table("sessions", ["number", "title", "from", "to", "cities", "people"], [0, 4, 5], sessions.map(sessionRow)),
    attendance,
    table(
      "questions",
      ["session", "asked", "answered"],
      [0, 1, 2],
      questions.map(({ session, asked, answered }) => [session, asked, answered]),
    ),
    table(
      "votes",
      ["session", "question", "when", "answer", "votes"],
      [0, 4],
      votes.flatMap(({ session, question, phase, bars }) =>
        bars.map(({ label, count }) => [
          ...[session, question, phase ? say(`record:phase.${phase}`) : "", label],
          count,
        ]),
      ),
    ),
    table(
      "cases",
      ["city", "parts", "slides", "files", "given"],
      [1, 2, 3],
      cases.map(({ city, done, of, pages, files, givenInAt }) => [
        ...[city, `${done}/${of}`, pages, files],
        givenInAt === null ? "" : minuteOf(givenInAt),
      ]),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** "2027-03-23 14:00" (UTC). */
const minuteOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace("T", " ");

/** Cities and people that were there between the session's real beginning and end. */
function sessionRow(session: JudgedSession): (string | number)[] {
  const { number, title, startsAt, endsAt, run, presences, off } = session;
  const real = off ? null : realSpan(session, run);
  const here = real ? presences.filter((one) => within(one.there, real).length > 0) : [];
  const cities = new Set(here.flatMap(({ seat }) => seat.site?.slug ?? []));
  const named = new Set(
    here.flatMap(({ seat, people }) => (seat.site ? people.map(({ name }) => `${seat.site?.slug} ${name}`) : [])),
  );
  const alone = here.filter(({ seat }) => !seat.site).length;
  const { from, to } = real ?? { from: startsAt, to: endsAt };
  return [number, title, minuteOf(from), minuteOf(to), cities.size, named.size + alone];
}

function attendanceRow({ holder, sessions, counted, result }: Progress, say: Say): (string | number)[] {
  const minutes = sessions.map(({ ms }) => Math.floor(ms / 60_000));
  return [holder.name, holder.city ?? "", ...minutes, counted, say(`archive:report.result.${result}`)];
}
