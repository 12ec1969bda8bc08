import type { Tx } from "../../db.server";

/** Column values that an import writes, with their fingerprint. */
interface ProgrammeFields {
  title: string;
  subtitle: string;
  promoter: string;
  partners: string;
  language: string;
  summary: string;
  details: string;
  importedHash: string;
}
interface SiteFields {
  city: string;
  country: string;
  timeZone: string;
  position: number;
  importedHash: string;
}
interface SessionFields {
  slug: string;
  title: string;
  summary: string;
  topics: string;
  discussion: string;
  alwaysOpen: boolean;
  consent: string;
  importedHash: string;
}
interface ItemFields {
  kind: string;
  title: string;
  minutes: number;
  details: string;
  filmId: string | null;
  importedHash: string;
}
interface ReadingFields {
  title: string;
  minutes: number;
  source: string;
  body: string;
  position: number;
  importedHash: string;
}

const idOf = (row: { id: string }) => row.id;

export const findProgrammeRow = (tx: Tx, slug: string) => tx.programme.findUnique({ where: { slug } });
export const createProgramme = (tx: Tx, slug: string) => (data: ProgrammeFields) =>
  tx.programme.create({ data: { slug, ...data } }).then(idOf);
export const updateProgramme = (tx: Tx) => (id: string, data: ProgrammeFields) =>
  tx.programme.update({ where: { id }, data });

export const findSiteRow = (tx: Tx, programmeId: string, slug: string) =>
  tx.site.findUnique({ where: { programmeId_slug: { programmeId, slug } } });
/** A new site comes with the people its content names. */
export const createSite =
  (tx: Tx, programmeId: string, { slug, people }: { slug: string; people: string[] }) =>
  (data: SiteFields) => {
    const create = people.map((name, position) => ({ name, position }));
    return tx.site.create({ data: { programmeId, slug, ...data, people: { create } } }).then(idOf);
  };
export const updateSite = (tx: Tx) => (id: string, data: SiteFields) => tx.site.update({ where: { id }, data });

export const findSessionRow = (tx: Tx, programmeId: string, number: number) =>
  tx.session.findUnique({ where: { programmeId_number: { programmeId, number } } });
export const createSession =
  (tx: Tx, programmeId: string, number: number, times: { startsAt: number; endsAt: number }) =>
  (data: SessionFields) => {
    const dates = { startsAt: new Date(times.startsAt), endsAt: new Date(times.endsAt) };
    return tx.session.create({ data: { programmeId, number, ...dates, ...data } }).then(idOf);
  };
export const updateSession = (tx: Tx) => (id: string, data: SessionFields) =>
  tx.session.update({ where: { id }, data });

export const findItemRow = (tx: Tx, sessionId: string, position: number) =>
  tx.runSheetItem.findUnique({ where: { sessionId_position: { sessionId, position } } });
export const createItem = (tx: Tx, sessionId: string, position: number) => (data: ItemFields) =>
  tx.runSheetItem.create({ data: { sessionId, position, ...data } }).then(idOf);
export const updateItem = (tx: Tx) => (id: string, data: ItemFields) => tx.runSheetItem.update({ where: { id }, data });
/** Items from this position on, in order. */
export const findItemRowsFrom = (tx: Tx, sessionId: string, position: number) =>
  tx.runSheetItem.findMany({ where: { sessionId, position: { gte: position } }, orderBy: { position: "asc" } });
export const deleteItem = (tx: Tx, id: string) => tx.runSheetItem.delete({ where: { id } });

export const findReadingRow = (tx: Tx, sessionId: string, slug: string) =>
  tx.reading.findUnique({ where: { sessionId_slug: { sessionId, slug } } });
export const createReading = (tx: Tx, sessionId: string, slug: string) => (data: ReadingFields) =>
  tx.reading.create({ data: { sessionId, slug, ...data } }).then(idOf);
export const updateReading = (tx: Tx) => (id: string, data: ReadingFields) =>
  tx.reading.update({ where: { id }, data });
