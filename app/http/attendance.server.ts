import { readCorrectedAttendance } from "../features/archive/read-record.server";
import { attendanceCsv } from "../features/attendance/attendance-csv";
import { note } from "../features/audit/note.server";
import type { Call } from "./call.server";
import type { SessionScope } from "./scope.server";

/** Who was in a session and for how long, as CSV. */
export async function getAttendanceCsv(
  { deps, res }: Call,
  { programme, session, standing }: SessionScope,
): Promise<void> {
  const entries = await readCorrectedAttendance(deps, session);
  const facts = { session: session.number };
  await note(deps.db.client, programme.id, deps.clock.now(), {
    ...{ kind: "export.attendance", by: standing.membershipId, facts },
  });
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="attendance-${session.number}-${programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(attendanceCsv(entries));
}
