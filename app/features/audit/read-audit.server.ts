import type { Db } from "../../db.server";
import { type AuditKind, type AuditLine, isAuditKind } from "./kinds";
import { type AuditQuery, countEntries, listEntries, listNamed, namesOf } from "./store.server";

export type { AuditQuery } from "./store.server";

/** Lines on one page. */
export const linesPerPage = 50;
/** Most lines of an export. */
const mostLines = 100_000;

/** Reads what a query string asks for; words that mean nothing are left out. */
export function auditQuery(search: URLSearchParams): AuditQuery & { page: number } {
  const kind = search.get("kind") ?? "";
  const page = Number(/^[1-9]\d{0,4}$/.exec(search.get("page") ?? "")?.[0] ?? 1);
  return { page, person: search.get("person") || undefined, kind: isAuditKind(kind) ? kind : undefined };
}

/** One page of a programme's log, newest first, with the people one can look for by name. `page` counts from 1. */
export async function readAudit(db: Db, programmeId: string, query: AuditQuery & { page: number }) {
  const names = await namesOf(db, programmeId);
  const named = await listNamed(db, programmeId);
  const total = await countEntries(db, programmeId, query);
  const pages = Math.max(1, Math.ceil(total / linesPerPage));
  const page = Math.min(query.page, pages);
  const rows = await listEntries(db, programmeId, query, (page - 1) * linesPerPage, linesPerPage);
  const people = [...names].filter(([id]) => named.has(id)).map(([id, name]) => ({ id, name }));
  people.sort((a, b) => a.name.localeCompare(b.name));
  return { lines: rows.map((row) => lineOf(row, names)), people, total, page, pages };
}

/** The whole log, newest first. */
export async function allAudit(db: Db, programmeId: string, query: AuditQuery): Promise<AuditLine[]> {
  const names = await namesOf(db, programmeId);
  const rows = await listEntries(db, programmeId, query, 0, mostLines);
  return rows.map((row) => lineOf(row, names));
}

type Row = Awaited<ReturnType<typeof listEntries>>[number];

const lineOf = (row: Row, names: ReadonlyMap<string, string>): AuditLine => ({
  id: row.id,
  at: row.at.getTime(),
  kind: row.kind as AuditKind,
  by: names.get(row.actorId ?? "") ?? null,
  to: names.get(row.subjectId ?? "") ?? null,
  facts: JSON.parse(row.facts),
});
