import type { Catalogues } from "../translate";

const files = import.meta.glob<Record<string, string>>(
  [
    "./*.json",
    "!./errors.json",
    "!./room.json",
    "!./join.json",
    "!./lobby.json",
    "!./check.json",
    "!./film.json",
    "!./editor.json",
    "!./surveys.json",
    "!./invitations.json",
    "!./questions.json",
    "!./films.json",
    "!./floor.json",
    "!./debate.json",
    "!./mail.json",
    "!./demo.json",
    "!./people.json",
    "!./audit.json",
    "!./cases.json",
    "!./showcase.json",
    "!./again.json",
    "!./archive.json",
    "!./rehearsal.json",
    "!./session.json",
    "!./home.json",
    "!./reading.json",
    "!./record.json",
    "!./assessment.json",
    "!./plan.json",
  ],
  { eager: true, import: "default" },
);

/**
 * The English texts of every page: each JSON file of this folder is a namespace. What only join page and room say comes
 * with `join.ts`, `room.ts`, `lobby.ts`, `check.ts`, `editor.ts`, `films.ts`, `floor.ts`, `debate.ts`, `surveys.ts`, `questions.ts`, `invitations.ts`, `mail.ts`,
 * `people.ts`, `audit.ts`, `cases.ts`, `showcase.ts`, `again.ts`, `archive.ts`, `session.ts`, `home.ts`, `reading.ts`, `rehearsal.ts`, `assessment.ts`, `plan.ts` and `demo.ts`; the
 * errors' sentences stay on the server, which says them.
 */
const catalogues: Catalogues = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]),
);
export default catalogues;
