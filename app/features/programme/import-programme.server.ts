import { join } from "node:path";
import type { Database, Tx } from "../../db.server";
import { loadContent } from "./content/load-content.server";
import type { Problem } from "./content/problem";
import type { FilmContent, ProgrammeContent, SessionContent } from "./content/schema";
import { type Fields, hashOf, isUntouched, planFor } from "./imported.server";
import { timesOf } from "./schedule";
import * as store from "./store-import.server";

export interface ImportDeps {
  db: Database;
  clock: { now(): number };
  /** Brings one film of the content folder in and returns its id; the same film again changes nothing. */
  importFilm(programmeId: string, folder: string, film: FilmContent): Promise<string>;
}

export interface ImportReport {
  programmeId: string;
  created: number;
  updated: number;
  /** Run-sheet items that the content has no more. */
  removed: number;
  /** Rows whose words people have changed: they stay as they are. */
  kept: string[];
}

/** The content has problems; nothing was imported. */
export class ContentBroken extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.message}; ${p.remedy}`).join("\n"));
  }
}

/**
 * Brings a programme's folder into the database. Repeating it changes nothing; what people changed is kept;
 * dates are set when a session is first made. Throws ContentBroken before anything is written.
 */
export async function importProgramme(deps: ImportDeps, folder: string): Promise<ImportReport> {
  const { content, problems } = await loadContent(folder);
  if (!content || problems.length > 0) throw new ContentBroken(problems);
  const report: ImportReport = { programmeId: "", created: 0, updated: 0, removed: 0, kept: [] };
  const put = bookkeeper(report);
  report.programmeId = await deps.db.transaction((tx) => importFrame(tx, put, content));

  const films = new Map<string, string>();
  for (const film of content.films) {
    films.set(film.slug, await deps.importFilm(report.programmeId, join(folder, "films", film.slug), film));
  }
  for (const session of content.sessions) {
    const times = timesOf(content.schedule, session.number, deps.clock.now());
    await deps.db.transaction(async (tx) => {
      const id = await importSession(tx, put, report.programmeId, session, times, films);
      await dropItems(tx, report, id, session);
    });
  }
  return report;
}

type Hashed<F> = F & { importedHash: string };
type Put = <F extends Fields>(
  name: string,
  row: (F & { id: string; importedHash: string | null }) | null,
  wanted: F,
  create: (fields: Hashed<F>) => Promise<string>,
  update: (id: string, fields: Hashed<F>) => Promise<unknown>,
) => Promise<string>;

/** Creates, updates or keeps one row, and counts. */
function bookkeeper(report: ImportReport): Put {
  return async (name, row, wanted, create, update) => {
    const fields = { ...wanted, importedHash: hashOf(wanted) };
    const plan = planFor(row, wanted);
    if (row === null) {
      report.created++;
      return create(fields);
    }
    if (plan === "update") {
      report.updated++;
      await update(row.id, fields);
    }
    if (plan === "keep") report.kept.push(name);
    return row.id;
  };
}

async function importFrame(tx: Tx, put: Put, content: ProgrammeContent): Promise<string> {
  const { aims, audience, innovations, period, source, certificate } = content;
  const { timeZone } = content.schedule;
  const wanted = {
    title: content.title,
    subtitle: content.subtitle,
    promoter: content.promoter,
    partners: JSON.stringify(content.partners),
    language: content.language,
    summary: content.summary,
    details: JSON.stringify({ aims, audience, innovations, period, source, timeZone, certificate }),
  };
  const row = await store.findProgrammeRow(tx, content.slug);
  const create = store.createProgramme(tx, content.slug);
  const id = await put("programme", row, wanted, create, store.updateProgramme(tx));
  for (const site of content.sites) {
    const fields = { city: site.city, country: site.country, timeZone: site.timeZone, position: site.order };
    const found = await store.findSiteRow(tx, id, site.slug);
    await put(`site ${site.slug}`, found, fields, store.createSite(tx, id, site), store.updateSite(tx));
  }
  return id;
}

async function importSession(
  tx: Tx,
  put: Put,
  programmeId: string,
  session: SessionContent,
  times: { startsAt: number; endsAt: number },
  films: ReadonlyMap<string, string>,
): Promise<string> {
  const wanted = {
    slug: session.slug,
    title: session.title,
    summary: session.summary,
    topics: JSON.stringify(session.topics),
    discussion: JSON.stringify(session.discussion),
    alwaysOpen: session.open === "always",
    consent: session.consent ?? "",
  };
  const name = `session ${session.number}`;
  const row = await store.findSessionRow(tx, programmeId, session.number);
  const create = store.createSession(tx, programmeId, session.number, times);
  const id = await put(name, row, wanted, create, store.updateSession(tx));

  for (const [position, item] of session.runSheet.entries()) {
    const { kind, title, minutes, film, ...details } = item;
    const filmId = film === undefined ? null : (films.get(film) ?? null);
    const fields = { kind: kind as string, title, minutes, details: JSON.stringify(details), filmId };
    const found = await store.findItemRow(tx, id, position);
    await put(`${name}, item ${position + 1}`, found, fields, store.createItem(tx, id, position), store.updateItem(tx));
  }
  for (const [position, reading] of session.readings.entries()) {
    const { title, minutes, source, markdown } = reading;
    const fields = { title, minutes, source, body: markdown, position };
    const found = await store.findReadingRow(tx, id, reading.slug);
    const create = store.createReading(tx, id, reading.slug);
    await put(`${name}, ${reading.slug}`, found, fields, create, store.updateReading(tx));
  }
  return id;
}

/** Takes items off the end of a run sheet that has become shorter; those that people have changed stay. */
async function dropItems(tx: Tx, report: ImportReport, sessionId: string, session: SessionContent): Promise<void> {
  for (const row of await store.findItemRowsFrom(tx, sessionId, session.runSheet.length)) {
    if (isUntouched(row, ["kind", "title", "minutes", "details", "filmId"])) {
      await store.deleteItem(tx, row.id);
      report.removed++;
    } else report.kept.push(`session ${session.number}, item ${row.position + 1}`);
  }
}
