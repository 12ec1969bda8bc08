import type { Db, Tx } from "../../db.server";
import type { PollContent, ProgrammeContent, VoteContent } from "./content/schema";

export interface ProgrammeRow {
  id: string;
  slug: string;
  title: string;
  archived: boolean;
}

export interface SessionRow {
  id: string;
  programmeId: string;
  number: number;
  title: string;
  summary: string;
  startsAt: number;
  endsAt: number;
  alwaysOpen: boolean;
  /** It was called off. */
  off: boolean;
  /** What everybody agrees to before they come in; empty: nothing. */
  consent: string;
}

/** A programme by its slug, or null. */
export async function findProgramme(db: Db | Tx, slug: string): Promise<ProgrammeRow | null> {
  const row = await db.programme.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, archivedAt: true },
  });
  return row && { id: row.id, slug: row.slug, title: row.title, archived: row.archivedAt !== null };
}

const sessionFields = {
  id: true,
  programmeId: true,
  number: true,
  title: true,
  summary: true,
  startsAt: true,
  endsAt: true,
  alwaysOpen: true,
  cancelledAt: true,
  consent: true,
} as const;

interface FoundSession extends Omit<SessionRow, "startsAt" | "endsAt" | "off"> {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
}
const toSessionRow = ({ startsAt, endsAt, cancelledAt, ...row }: FoundSession): SessionRow => ({
  ...row,
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
  off: cancelledAt !== null,
});

/** Ids of all programmes. */
export async function listProgrammeIds(db: Db): Promise<string[]> {
  const rows = await db.programme.findMany({ select: { id: true } });
  return rows.map((row) => row.id);
}

/** A programme's sessions by their numbers. */
export async function listSessions(db: Db | Tx, programmeId: string): Promise<SessionRow[]> {
  const rows = await db.session.findMany({ where: { programmeId }, orderBy: { number: "asc" }, select: sessionFields });
  return rows.map(toSessionRow);
}

/** What the programme's content says of certificates, see `content/schema.ts`. */
export async function findCertificateRule(db: Db | Tx, id: string): Promise<ProgrammeContent["certificate"]> {
  const { details } = await db.programme.findUniqueOrThrow({ where: { id }, select: { details: true } });
  return (JSON.parse(details) as Pick<ProgrammeContent, "certificate">).certificate;
}

/** A programme's session by its number, or null. */
export async function findSession(db: Db | Tx, programmeId: string, number: number): Promise<SessionRow | null> {
  const where = { programmeId_number: { programmeId, number } };
  const row = await db.session.findUnique({ where, select: sessionFields });
  return row && toSessionRow(row);
}

/** The number of the programme's first session with a film on its run sheet, else 1. */
export async function findSessionWithFilm(db: Db, programmeId: string): Promise<number> {
  const found = await db.session.findFirst({
    where: { programmeId, runSheet: { some: { kind: "film" } } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return found?.number ?? 1;
}

/** The run sheet of a session, in order; `cues` are for the crew's eyes alone, by the item's id. */
export async function readRunSheet(db: Db | Tx, sessionId: string) {
  const rows = await db.runSheetItem.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, title: true, minutes: true, filmId: true, details: true },
  });
  const read = rows.map(({ details, ...item }) => {
    const { site = null, notes = [], questions = [], vote, polls = [] } = JSON.parse(details) as ItemDetails;
    return { item: { ...item, site }, cues: [...notes, ...questions], votes: { itemId: item.id, vote, polls } };
  });
  return {
    runSheet: read.map(({ item }) => item),
    cues: Object.fromEntries(read.map(({ item, cues }) => [item.id, cues])),
    votes: read.map(({ votes }) => votes),
  };
}

/** What an item's `details` may hold of what the room shows, see `content/schema.ts`. */
interface ItemDetails {
  site?: string;
  notes?: string[];
  questions?: string[];
  vote?: VoteContent;
  polls?: PollContent[];
}

/** A site with its people, or null. */
export async function findSite(db: Db | Tx, id: string) {
  return db.site.findUnique({ where: { id }, include: { people: { orderBy: { position: "asc" } } } });
}

/** The programme a session belongs to. */
export async function findSessionProgramme(db: Db | Tx, sessionId: string): Promise<string> {
  const row = await db.session.findUniqueOrThrow({ where: { id: sessionId }, select: { programmeId: true } });
  return row.programmeId;
}

/** A programme's sites, in order. */
export async function listSites(db: Db | Tx, programmeId: string) {
  return db.site.findMany({
    where: { programmeId },
    orderBy: { position: "asc" },
    include: { people: { orderBy: { position: "asc" } } },
  });
}

/** A programme's site by its slug, or null. */
export async function findSiteBySlug(db: Db | Tx, programmeId: string, slug: string) {
  return db.site.findUnique({ where: { programmeId_slug: { programmeId, slug } } });
}

const readingTitles = {
  orderBy: { position: "asc" },
  select: { slug: true, title: true, minutes: true },
} as const;

/** A programme with its sites and sessions, for its page. */
export async function readProgrammeRows(db: Db, id: string) {
  return db.programme.findUniqueOrThrow({
    where: { id },
    include: {
      sites: { orderBy: { position: "asc" } },
      sessions: { orderBy: { number: "asc" }, include: { readings: readingTitles } },
    },
  });
}

/** A session with its run sheet, film, readings' titles and programme, for its page. */
export async function readSessionRows(db: Db, id: string) {
  const markers = { orderBy: { frame: "asc" } } as const;
  return db.session.findUniqueOrThrow({
    where: { id },
    include: {
      readings: readingTitles,
      programme: {
        select: {
          slug: true,
          title: true,
          sites: { orderBy: { position: "asc" }, select: { slug: true, city: true, country: true, timeZone: true } },
          _count: { select: { sessions: true } },
        },
      },
      runSheet: {
        orderBy: { position: "asc" },
        include: { film: { include: { markers, captions: { select: { language: true } } } } },
      },
    },
  });
}

/** All readings of a programme in the order of the course. */
export async function listReadings(db: Db, programmeId: string) {
  const rows = await db.reading.findMany({
    where: { session: { programmeId } },
    orderBy: [{ session: { number: "asc" } }, { position: "asc" }],
    select: { slug: true, title: true, minutes: true, session: { select: { number: true } } },
  });
  return rows.map(({ session, ...reading }) => ({ session: session.number, ...reading }));
}

/** The same with their texts. */
export async function listReadingTexts(db: Db, programmeId: string) {
  const rows = await db.reading.findMany({
    where: { session: { programmeId } },
    orderBy: [{ session: { number: "asc" } }, { position: "asc" }],
    select: { slug: true, title: true, body: true, session: { select: { number: true } } },
  });
  return rows.map(({ session, ...reading }) => ({ session: session.number, ...reading }));
}

/** A reading of a session, or null. */
export function findReading(db: Db, sessionId: string, slug: string) {
  return db.reading.findUnique({ where: { sessionId_slug: { sessionId, slug } } });
}

/** Slug of the newest programme that is not archived; one's own before others'. */
export async function findFirstProgramme(db: Db, accountId: string | null): Promise<string | null> {
  const newest = { where: { archivedAt: null }, orderBy: { createdAt: "desc" }, select: { slug: true } } as const;
  const mine = accountId && { memberships: { some: { accountId, state: "active" } } };
  const own = mine ? await db.programme.findFirst({ ...newest, where: { ...newest.where, ...mine } }) : null;
  return (own ?? (await db.programme.findFirst(newest)))?.slug ?? null;
}

/** A session by its id with its programme, or null. */
export async function findSessionPlace(db: Db | Tx, id: string) {
  const programmeFields = { id: true, slug: true, title: true, archivedAt: true } as const;
  const row = await db.session.findUnique({
    where: { id },
    select: { ...sessionFields, programme: { select: programmeFields } },
  });
  if (!row) return null;
  const { programme, ...session } = row;
  return {
    programme: {
      id: programme.id,
      slug: programme.slug,
      title: programme.title,
      archived: programme.archivedAt !== null,
    },
    session: toSessionRow(session),
  };
}

/** A programme's sessions with a showcase on their run sheet, in order. */
export async function listShowcaseSessions(db: Db, programmeId: string) {
  const rows = await db.session.findMany({
    where: { programmeId, runSheet: { some: { kind: "showcase" } } },
    orderBy: { number: "asc" },
    select: sessionFields,
  });
  return rows.map(toSessionRow);
}
