/** One thing the crew did to the record: rows are only added. */
export interface Correction {
  kind: "hide" | "show" | "name";
  /** What it is about, see the targets below. */
  target: string;
  /** The name from then on; empty for lines. */
  text: string;
  /** Who did it, and when (ms since 1970). */
  by: string;
  at: number;
}

/** What holds: lines that are hidden, with who hid them, and names as they are shown. */
export interface Corrections {
  hidden: ReadonlyMap<string, Correction>;
  names: ReadonlyMap<string, string>;
}

/** Two ways of writing a name that only differ in capitals and spaces are one name. */
export const nameKey = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** A line of chat, by the number of its event in the journal. */
export const chatTarget = (rev: number): string => `chat:${rev}`;
/** What one of the crew noted at a hold. */
export const noteTarget = (filmId: string, markerId: string, attendeeId: string): string =>
  `note:${filmId}:${markerId}:${attendeeId}`;
/** The name of a member who came alone. */
export const memberTarget = (membershipId: string): string => `member:${membershipId}`;
/** Somebody on a site's sign-in sheet, as the sheet has them. */
export const personTarget = (site: string, name: string): string => `person:${site}:${nameKey(name)}`;

/** What holds after these, oldest first. Lines of other sessions must have been left out. */
export function correctionsOf(rows: readonly Correction[]): Corrections {
  const hidden = new Map<string, Correction>();
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.kind === "hide") hidden.set(row.target, row);
    if (row.kind === "show") hidden.delete(row.target);
    if (row.kind === "name") names.set(row.target, row.text);
  }
  return { hidden, names };
}

export const noCorrections: Corrections = { hidden: new Map(), names: new Map() };

/** A member's name as it is shown. */
export const memberName = ({ names }: Corrections, membershipId: string, name: string): string =>
  names.get(memberTarget(membershipId)) ?? name;

/** The name of somebody on a site's sheet as it is shown. */
export const personName = ({ names }: Corrections, site: string, name: string): string =>
  names.get(personTarget(site, name)) ?? name;
