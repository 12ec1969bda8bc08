import type { Db, Tx } from "../../db.server";

const findJobRow = (db: Db | Tx, id: string) => db.filmJob.findUnique({ where: { id } });
/** Work on a film. `state`: waiting, running, done, failed, cancelled. */
export type JobRow = NonNullable<Awaited<ReturnType<typeof findJobRow>>>;

/** A process that says nothing for this long (ms) has gone: another may take its job. */
export const leaseMs = 30_000;
/** A job that ended its process this often is not tried again. */
const mostAttempts = 3;

export async function enqueueJob(
  tx: Db | Tx,
  job: Pick<JobRow, "programmeId" | "kind"> & { filmId?: string; uploadId?: string },
): Promise<void> {
  await tx.filmJob.create({ data: { ...job, state: "waiting" } });
}

/** Asks for the copies of all films that have none and for which none were tried. */
export async function enqueueMissingCopies(tx: Tx): Promise<void> {
  const films = await tx.film.findMany({ where: { stillsKey: null }, select: { id: true, programmeId: true } });
  for (const { id, programmeId } of films) {
    if ((await tx.filmJob.count({ where: { filmId: id, kind: "copies" } })) > 0) continue;
    await enqueueJob(tx, { programmeId, kind: "copies", filmId: id });
  }
}

/** Takes the job that has waited longest, or one whose process has gone; null when there is none. Conversions go first. */
export async function claimJob(tx: Tx, owner: string, now: number): Promise<JobRow | null> {
  const free = { OR: [{ state: "waiting" }, { state: "running", leaseUntil: { lt: new Date(now) } }] };
  const given = { state: "failed", problem: "film_job_broke", owner: null, endedAt: new Date(now) };
  await tx.filmJob.updateMany({ where: { ...free, attempts: { gte: mostAttempts } }, data: given });
  const job = await tx.filmJob.findFirst({ where: free, orderBy: [{ kind: "desc" }, { createdAt: "asc" }] });
  if (!job) return null;
  return tx.filmJob.update({
    where: { id: job.id },
    data: {
      ...{ state: "running", owner, percent: 0, problem: null },
      ...{ attempts: job.attempts + 1, leaseUntil: new Date(now + leaseMs) },
    },
  });
}

/** Says how far the job is, and that its process lives; false when it is not this process's any more. */
export async function renewJob(db: Db | Tx, { id, owner }: JobRow, percent: number, now: number): Promise<boolean> {
  const data = { percent, leaseUntil: new Date(now + leaseMs) };
  const { count } = await db.filmJob.updateMany({ where: { id, owner, state: "running" }, data });
  return count === 1;
}

/** Writes down how the job ended, unless it was cancelled or taken meanwhile: then false. */
export async function endJob(
  db: Db | Tx,
  { id, owner }: JobRow,
  state: "done" | "failed",
  problem: string | null,
  now: number,
): Promise<boolean> {
  const data = { state, problem, owner: null, leaseUntil: null, endedAt: new Date(now) };
  const { count } = await db.filmJob.updateMany({ where: { id, owner, state: "running" }, data });
  return count === 1;
}

/** Gives a job back that was ended because this process stops. */
export async function returnJob(db: Db | Tx, { id, owner, attempts }: JobRow): Promise<void> {
  const data = { state: "waiting", owner: null, leaseUntil: null, attempts: attempts - 1, percent: 0 };
  await db.filmJob.updateMany({ where: { id, owner, state: "running" }, data });
}

/** Ends the jobs of an upload (or film) that wait or run; who works on them notices. */
export async function cancelJobs(
  tx: Db | Tx,
  of: { uploadId: string } | { filmId: string },
  now: number,
): Promise<number> {
  const where = { ...of, state: { in: ["waiting", "running"] } };
  const { count } = await tx.filmJob.updateMany({ where, data: { state: "cancelled", endedAt: new Date(now) } });
  return count;
}

export async function deleteJobs(tx: Db | Tx, of: { uploadId: string } | { filmId: string }): Promise<void> {
  await tx.filmJob.deleteMany({ where: of });
}

/** The newest job of each film and upload of the programme. */
export async function jobsOf(db: Db | Tx, programmeId: string): Promise<JobRow[]> {
  const jobs = await db.filmJob.findMany({ where: { programmeId }, orderBy: { createdAt: "desc" } });
  const about = (job: JobRow) => job.uploadId ?? job.filmId;
  return jobs.filter((job, at) => jobs.findIndex((one) => about(one) === about(job)) === at);
}
