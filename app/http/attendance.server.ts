import { attendanceCsv } from "../features/attendance/attendance-csv";
import { readAttendance } from "../features/attendance/read-attendance.server";
import type { Call } from "./call.server";
import type { SessionScope } from "./scope.server";

/** Who was in a session and for how long, as CSV. */
export async function getAttendanceCsv({ deps, res }: Call, { programme, session }: SessionScope): Promise<void> {
  const entries = await readAttendance(deps, session);
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="attendance-${session.number}-${programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(attendanceCsv(entries));
}
