import { join } from "node:path";
import type { Database } from "../../../db.server";
import type { Clock } from "../../../ports/clock";
import type { Files } from "../../../ports/files";
import type { FilmTool } from "../../../ports/film-tool";
import type { Log } from "../../../ports/log";

/** What the verbs need that make films of files. */
export interface IntakeDeps {
  db: Database;
  files: Files;
  clock: Clock;
  log: Log;
  tool: FilmTool;
  /** Where lies what is no film yet. */
  folder: string;
  /** Names this process among those that work on the same database. */
  owner: string;
  /** Whether a session that is open has the film on its stage. */
  running(filmId: string): Promise<boolean>;
  /** A session's run sheet or film has changed: whoever opens it from now on gets the new one. */
  changed(sessionId: string): Promise<void>;
}

/** Where an upload's bytes are kept until they are a film. */
export const uploadPath = (deps: Pick<IntakeDeps, "folder">, id: string) => join(deps.folder, `${id}.part`);

/** Where a job may write; it is emptied before and after. */
export const workFolder = (deps: Pick<IntakeDeps, "folder">, jobId: string) => join(deps.folder, `work-${jobId}`);
