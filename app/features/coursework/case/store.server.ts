import type { Db, Tx } from "../../../db.server";
import type { CaseView, FileView, SlidesView } from "./case-view";
import { type CaseField, caseFields } from "./limits";

const whole = { texts: true, files: { orderBy: { at: "asc" } } } as const;
type Found = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (db: Db, siteId: string) => db.cityCase.findUnique({ where: { siteId }, include: whole });

const fileOf = ({ id, name, bytes, contentType }: Found["files"][number]): FileView => ({
  id,
  name,
  bytes,
  contentType,
});
const slidesOf = (row: Found["files"][number]): SlidesView => {
  const { pages, width, height } = row;
  return { ...fileOf(row), pages, width, height };
};

function viewOf(row: Found | null): CaseView {
  const textOf = (field: CaseField) => {
    const found = row?.texts.find((one) => one.field === field);
    return { text: found?.text ?? "", version: found?.version ?? 0 };
  };
  const slides = row?.files.find(({ kind }) => kind === "slides");
  return {
    texts: Object.fromEntries(caseFields.map((field) => [field, textOf(field)])) as CaseView["texts"],
    files: (row?.files ?? []).filter(({ kind }) => kind === "file").map(fileOf),
    slides: slides ? slidesOf(slides) : null,
    givenInAt: row?.givenInAt?.getTime() ?? null,
  };
}

/** The case of a site; an empty one while nobody has begun it. */
export const findCase = async (db: Db, siteId: string): Promise<CaseView> => viewOf(await rowOf(db, siteId));

/** The cases of these sites, by the site's id. */
export async function listCases(db: Db, siteIds: string[]): Promise<Map<string, CaseView>> {
  const rows = await db.cityCase.findMany({ where: { siteId: { in: siteIds } }, include: whole });
  return new Map(siteIds.map((id) => [id, viewOf(rows.find(({ siteId }) => siteId === id) ?? null)]));
}

/** The id of a site's case, which is begun with it. */
export async function ensureCase(tx: Tx, siteId: string): Promise<string> {
  return (await tx.cityCase.upsert({ where: { siteId }, create: { siteId }, update: {} })).id;
}

export interface NewText {
  field: CaseField;
  text: string;
  version: number;
  editorId: string;
  at: Date;
}

/** Writes a text, whatever stood there; who asks has looked at its version in the same transaction. */
export async function putText(tx: Tx, cityCaseId: string, { field, ...data }: NewText): Promise<void> {
  const where = { cityCaseId_field: { cityCaseId, field } };
  await tx.caseText.upsert({ where, create: { cityCaseId, field, ...data }, update: data });
}

export async function setGivenIn(tx: Tx, siteId: string, givenInAt: number | null): Promise<void> {
  const data = { givenInAt: givenInAt === null ? null : new Date(givenInAt) };
  await tx.cityCase.update({ where: { siteId }, data });
}

export interface NewFile extends Omit<SlidesView, "id"> {
  kind: "file" | "slides";
  key: string;
  addedById: string;
  at: Date;
}

export async function insertFile(tx: Tx, cityCaseId: string, file: NewFile): Promise<string> {
  return (await tx.caseFile.create({ data: { cityCaseId, ...file } })).id;
}

/** A file by its id, with the programme and site it belongs to; null when there is none. */
export async function findFileRow(db: Db, id: string) {
  const row = await db.caseFile.findUnique({
    where: { id },
    include: {
      cityCase: { select: { givenInAt: true, site: { select: { id: true, slug: true, programmeId: true } } } },
    },
  });
  if (!row) return null;
  const { cityCase, ...file } = row;
  return { ...file, site: cityCase.site, givenInAt: cityCase.givenInAt?.getTime() ?? null };
}

export async function deleteFileRow(tx: Tx, id: string): Promise<void> {
  await tx.caseFile.deleteMany({ where: { id } });
}

/** The slides of a programme's cities, by the city's slug. */
export async function slidesOfProgramme(db: Db, programmeId: string): Promise<Record<string, SlidesView>> {
  const rows = await db.caseFile.findMany({
    where: { kind: "slides", cityCase: { site: { programmeId } } },
    include: { cityCase: { select: { site: { select: { slug: true } } } } },
    orderBy: { at: "asc" },
  });
  return Object.fromEntries(rows.map(({ cityCase, ...row }) => [cityCase.site.slug, slidesOf(row)]));
}
