import { type Happening, seatsOf } from "../attendance/seats";
import { type Corrections, memberName, memberTarget, personName, personTarget } from "./corrections";
import type { NameLine } from "./views";

/** Every name that stands in a session's record: people of sites, then those who came alone. */
export function namesToCorrect(happenings: readonly Happening[], corrections: Corrections): NameLine[] {
  const names = new Map<string, NameLine>();
  for (const { attendeeId, name, site, sheets } of seatsOf(happenings, 0)) {
    if (!site) {
      const target = memberTarget(attendeeId);
      names.set(target, { target, city: null, name: memberName(corrections, attendeeId, name) });
      continue;
    }
    for (const written of sheets.flatMap(({ people }) => people)) {
      const target = personTarget(site.slug, written);
      names.set(target, { target, city: site.city, name: personName(corrections, site.slug, written) });
    }
  }
  const rank = ({ city }: NameLine) => city ?? "\uffff";
  return [...names.values()].sort((a, b) => rank(a).localeCompare(rank(b)) || a.name.localeCompare(b.name));
}
