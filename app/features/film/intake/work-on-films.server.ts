import { mkdir, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../../errors";
import { ToolFailed, type ToolRun } from "../../../ports/film-tool";
import { findFilm } from "../store.server";
import { findUpload } from "../store-intake.server";
import { claimJob, endJob, enqueueMissingCopies, type JobRow, renewJob, returnJob } from "../store-jobs.server";
import { refuse } from "./check-upload.server";
import { convertUpload } from "./convert-upload.server";
import { type IntakeDeps, workFolder } from "./deps.server";
import { makeCopies } from "./make-copies.server";

/** How often (ms) a job says how far it is, and hears that it was cancelled. */
const beatMs = 1_000;

/**
 * Does the work on films that has waited longest, if there is any and a tool for it; true when there was. `stopping` gives it back
 * to the next process.
 */
export async function workOnFilms(deps: IntakeDeps, stopping: AbortSignal): Promise<boolean> {
  if (stopping.aborted || !(await deps.tool.present())) return false;
  const job = await deps.db.transaction(async (tx) => {
    await enqueueMissingCopies(tx);
    return claimJob(tx, deps.owner, deps.clock.now());
  });
  if (!job) return false;
  const folder = workFolder(deps, job.id);
  const work = new AbortController();
  const stop = () => work.abort();
  stopping.addEventListener("abort", stop, { once: true });
  let percent = 0;
  const run: ToolRun = { signal: work.signal, progress: (share) => (percent = Math.min(99, Math.round(share * 100))) };
  const beating = beat(deps, job, () => percent, work);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await workOn(deps, job, folder, run);
    await endJob(deps.db.client, job, "done", null, deps.clock.now());
  } catch (error) {
    if (stopping.aborted) await returnJob(deps.db.client, job);
    else await fail(deps, job, error);
  } finally {
    stopping.removeEventListener("abort", stop);
    work.abort();
    await beating;
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

async function workOn(deps: IntakeDeps, job: JobRow, folder: string, run: ToolRun): Promise<void> {
  const { client } = deps.db;
  if (job.kind === "copies") {
    const film = job.filmId ? await findFilm(client, job.filmId) : null;
    if (film) await makeCopies(deps, film, folder, run);
    return;
  }
  const upload = job.uploadId ? await findUpload(client, job.programmeId, job.uploadId) : null;
  if (upload?.state === "converting") await convertUpload(deps, upload, folder, run);
}

/** The job's heartbeat, until its work ends. A job that is no longer ours (cancelled, or taken) ends the work. */
async function beat(deps: IntakeDeps, job: JobRow, percent: () => number, work: AbortController): Promise<void> {
  while (!work.signal.aborted) {
    await sleep(beatMs, null, { signal: work.signal }).catch(() => {});
    if (work.signal.aborted) return;
    const mine = await renewJob(deps.db.client, job, percent(), deps.clock.now()).catch(() => true);
    if (!mine) work.abort();
  }
}

async function fail(deps: IntakeDeps, job: JobRow, error: unknown): Promise<void> {
  const known = error instanceof AppError ? error.sentence : "film_job_failed";
  const ours = await endJob(deps.db.client, job, "failed", known, deps.clock.now());
  if (!ours) return;
  const message = error instanceof Error ? error.message : String(error);
  deps.log.warn("film.job.failed", {
    jobId: job.id,
    kind: job.kind,
    filmId: job.filmId,
    tool: error instanceof ToolFailed,
    message,
  });
  const upload = job.uploadId ? await findUpload(deps.db.client, job.programmeId, job.uploadId) : null;
  const reason = error instanceof AppError ? error : new AppError("invalid", {}, "film_job_failed");
  if (upload?.state === "converting") await refuse(deps, upload, reason);
}
