import type { Database } from "../../db.server";
import { readPresence } from "../attendance/read-attendance.server";
import type { LiveSessions } from "../live/live-sessions.server";
import { rosterOf } from "../people/roster.server";
import { certificateRuleOf, sessionsOf } from "../programme/sessions-of.server";
import { sitesOf } from "../programme/sites-of.server";
import { ruleOf } from "./certificate-rule";
import { correctionsOf } from "./corrections";
import { runOf } from "./held";
import { type Holder, memberHolder, type Progress, personHolder, progressOf } from "./progress";
import { listCorrections } from "./store.server";

export interface ArchiveDeps {
  db: Database;
  live: LiveSessions;
  clock: { now(): number };
}

export interface ProgrammeProgress {
  /** How much of a session must be attended, see `certificate-rule.ts`. */
  minutesShare: number;
  everybody: Progress[];
}

/** The sessions of a programme as attendance is judged by them, and what was corrected of names. */
export async function readJudged(deps: ArchiveDeps, programmeId: string) {
  const { client } = deps.db;
  const [sessions, rows] = await Promise.all([
    sessionsOf(client, programmeId),
    listCorrections(client, programmeId, null),
  ]);
  const judged = await Promise.all(
    sessions.map(async (session) => {
      const [live, presences] = await Promise.all([deps.live.get(session.id), readPresence(deps, session)]);
      return { ...session, run: runOf(live.log.events), presences };
    }),
  );
  return { judged, corrections: correctionsOf(rows) };
}

/** How far everybody of a programme is by its rule, until now: cities in their order, then those who come alone. */
export async function readProgress(deps: ArchiveDeps, programmeId: string): Promise<ProgrammeProgress> {
  const { client } = deps.db;
  const now = deps.clock.now();
  const [{ judged, corrections }, said, sites, roster] = await Promise.all([
    readJudged(deps, programmeId),
    certificateRuleOf(client, programmeId),
    sitesOf(client, programmeId),
    rosterOf(client, programmeId, now),
  ]);
  const known: Holder[] = [
    ...sites.flatMap(({ slug, city, people }) => people.map(({ name }) => personHolder(slug, city, name, corrections))),
    ...roster.filter(({ role }) => role === "participant").map(({ id, name }) => memberHolder(id, name, corrections)),
  ];
  const rule = ruleOf(said, judged.length);
  const order = new Map(sites.map(({ slug }, i) => [slug, i]));
  const rank = ({ holder }: Progress) => (holder.site === null ? sites.length : (order.get(holder.site) ?? 0));
  const everybody = progressOf(judged, rule, known, corrections, now).sort((a, b) => rank(a) - rank(b));
  return { minutesShare: rule.minutesShare, everybody };
}
