import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { diskFiles } from "./adapters/disk-files.server";
import { startMediaServer } from "./adapters/livekit/media-server.server";
import { pinoLog } from "./adapters/pino-log.server";
import { systemClock } from "./adapters/system-clock.server";
import { type Config, readConfig } from "./config.server";
import { type Database, openDatabase } from "./db.server";
import { applyMigrations } from "./db-migrate.server";
import { filmFacts } from "./features/film/store.server";
import { LiveSessions } from "./features/live/live-sessions.server";
import { findSessionProgramme, readRunSheet } from "./features/programme/store.server";
import type { Clock } from "./ports/clock";
import type { Files } from "./ports/files";
import type { Log } from "./ports/log";
import type { MediaServer } from "./ports/media-server";

/** Everything a verb may need, made once per process. The one place that knows vendors. */
export interface Deps {
  config: Config;
  clock: Clock;
  log: Log;
  db: Database;
  files: Files;
  media: MediaServer;
  live: LiveSessions;
  /** Names this life of the process; clocks of browsers start anew when it changes. */
  serverId: string;
}

/** Opens the database, starts the media server and the jobs. */
export async function compose(config: Config = readConfig()): Promise<Deps> {
  const clock = systemClock();
  const log = pinoLog(config.logLevel);
  await applyMigrations(config.databaseUrl, { dataDir: config.dataDir });
  const db = await openDatabase(config.databaseUrl, { dataDir: config.dataDir });
  const files = diskFiles(join(config.dataDir, "files"));
  const webhookUrl = `${config.tls ? config.publicUrl : `http://${config.host}:${config.port}`}/api/livekit/webhook`;
  const media = startMediaServer({
    ...config.media,
    webhookUrl,
    dataDir: config.dataDir,
    clock,
    log,
    random: Math.random,
  });
  const live = new LiveSessions(db, clock, log, async (sessionId) => {
    const programmeId = await findSessionProgramme(db.client, sessionId);
    const [runSheet, films] = await Promise.all([
      readRunSheet(db.client, sessionId),
      filmFacts(db.client, programmeId),
    ]);
    return { sessionId, runSheet, films };
  });
  return { config, clock, log, db, files, media, live, serverId: randomUUID() };
}

/** Ends what compose began, in the opposite order. */
export async function shutDown(deps: Deps): Promise<void> {
  await deps.live.stop();
  await deps.media.stop();
  await deps.db.close();
}
