import type { AttendanceEntry } from "../attendance/report";
import { type Corrections, memberName, personName } from "./corrections";

/** The attendance report under corrected names. */
export const correctAttendance = (entries: readonly AttendanceEntry[], corrections: Corrections): AttendanceEntry[] =>
  entries.map((entry) => {
    const { site, attendeeId, who, people } = entry;
    if (site === null) return { ...entry, who: memberName(corrections, attendeeId, who) };
    return { ...entry, people: people.map((one) => ({ ...one, name: personName(corrections, site, one.name) })) };
  });
