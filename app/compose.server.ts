import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { absentMailer, noMailServer } from "./adapters/absent-mailer.server";
import { demoMailer } from "./adapters/demo-mailer.server";
import { diskFiles } from "./adapters/disk-files.server";
import { ffmpegFilmTool } from "./adapters/ffmpeg/film-tool.server";
import { imapInbox } from "./adapters/imap/inbox.server";
import { startMediaServer } from "./adapters/livekit/media-server.server";
import { threadedMailAuth } from "./adapters/mail-auth/auth.server";
import { threadedMailReader } from "./adapters/mail-reader/reader.server";
import { threadedPdfPrinter } from "./adapters/pdf/printer.server";
import { pinoLog } from "./adapters/pino-log.server";
import { threadedSlidesReader } from "./adapters/slides-reader/reader.server";
import { mailComposer } from "./adapters/smtp/composer.server";
import { smtpInbox } from "./adapters/smtp/inbox.server";
import { smtpMailer } from "./adapters/smtp/mailer.server";
import { systemClock } from "./adapters/system-clock.server";
import { type Config, readConfig } from "./config.server";
import { type Database, openDatabase } from "./db.server";
import { applyMigrations } from "./db-migrate.server";
import { slidesOfProgramme } from "./features/coursework/case/read-case.server";
import { preparedVotes } from "./features/debate/prepared";
import { type FilmSource, importFilm } from "./features/film/import-film.server";
import { filmFacts, sessionsOfFilm } from "./features/film/store.server";
import { invitationDesk } from "./features/invitations/take-calendar-reply.server";
import { LiveSessions } from "./features/live/live-sessions.server";
import type { MailDeps } from "./features/mail/deps.server";
import { mailboxMarks } from "./features/mail/mailbox-marks.server";
import { importProgramme } from "./features/programme/import-programme.server";
import { seedDemo } from "./features/programme/seed-demo.server";
import { findSessionProgramme, readRunSheet } from "./features/programme/store.server";
import { questionDesk } from "./features/questions/take-mail.server";
import { seedSurvey } from "./features/surveys/seed-demo-survey.server";
import { surveyDesk } from "./features/surveys/take-mail.server";
import { type FilmOffice, openFilmOffice } from "./jobs/film-office.server";
import { type KeepOffice, openKeepOffice } from "./jobs/keep-office.server";
import { type MailOffice, openMailOffice } from "./jobs/mail-office.server";
import type { Clock } from "./ports/clock";
import type { Files } from "./ports/files";
import type { Log } from "./ports/log";
import type { Mailer } from "./ports/mailer";
import type { MediaServer } from "./ports/media-server";
import type { PdfPrinter } from "./ports/pdf";
import type { SlidesReader } from "./ports/slides-reader";

/** Everything a verb may need, made once per process. The one place that knows vendors. */
export interface Deps {
  config: Config;
  clock: Clock;
  log: Log;
  db: Database;
  files: Files;
  media: MediaServer;
  live: LiveSessions;
  mail: MailOffice;
  films: FilmOffice;
  keeping: KeepOffice;
  pdf: PdfPrinter;
  slides: SlidesReader;
  /** Sends a reply written in the demo mailbox to our own listener, as the writer's mail server would. */
  demoPost: Mailer;
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
  const readFacts = async (sessionId: string) => {
    const programmeId = await findSessionProgramme(db.client, sessionId);
    const [sheet, films, slides] = await Promise.all([
      readRunSheet(db.client, sessionId),
      filmFacts(db.client, programmeId),
      slidesOfProgramme(db.client, programmeId),
    ]);
    return { sessionId, ...sheet, films, slides, prepared: preparedVotes(sheet.votes) };
  };
  const live = new LiveSessions(db, clock, log, readFacts, config.secret);
  const mail = await composeMail({ config, clock, log, db, files });
  const demoPost = smtpMailer(`smtp://${config.mail.inHost}:${config.mail.inPort}`);
  const pdf = threadedPdfPrinter();
  const base = {
    config,
    clock,
    log,
    db,
    files,
    media,
    live,
    mail,
    demoPost,
    pdf,
    slides: threadedSlidesReader(),
    serverId: randomUUID(),
  };
  if (config.demo) await openDemo(base);
  return { ...base, films: composeFilms(base), keeping: openKeepOffice(base, config.keep) };
}

/** Uploads, conversions and copies of films. */
function composeFilms({ config, clock, log, db, files, live, serverId }: Omit<Deps, "keeping" | "films">): FilmOffice {
  return openFilmOffice({
    ...{ db, files, clock, log, owner: serverId },
    tool: ffmpegFilmTool(config.ffmpeg),
    folder: join(config.dataDir, "films-coming"),
    running: async (filmId) => {
      const shown = await Promise.all((await sessionsOfFilm(db.client, filmId)).map((id) => live.shows(id, filmId)));
      return shown.includes(true);
    },
    changed: (sessionId) => live.contentChanged(sessionId),
  });
}

type MailBase = Pick<Deps, "config" | "clock" | "log" | "db" | "files">;

/** Mail in both directions. */
function composeMail(base: MailBase): Promise<MailOffice> {
  const { smtpUrl, in: incoming, inHost, inPort, imapUrl } = base.config.mail;
  const inboxes = {
    off: () => null,
    smtp: () => smtpInbox({ host: inHost, port: inPort, log: base.log }),
    imap: () => imapInbox({ url: imapUrl ?? "", marks: mailboxMarks(base), log: base.log }),
  };
  const inbox = inboxes[incoming]();
  const out = smtpUrl || base.config.demo ? "ok" : noMailServer;
  return openMailOffice(mailDeps(base), inbox, out);
}

/** Without an SMTP server mail stays in the demo mailbox or, outside the demo, in the outbox. */
function mailDeps(base: MailBase): MailDeps {
  const { smtpUrl, from, dkim } = base.config.mail;
  const key = dkim ? { ...dkim, domain: from.slice(from.lastIndexOf("@") + 1) } : undefined;
  const mailer = smtpUrl ? smtpMailer(smtpUrl, key) : base.config.demo ? demoMailer : absentMailer;
  return {
    ...base,
    mailer,
    composer: mailComposer,
    reader: threadedMailReader(),
    auth: threadedMailAuth({ servers: base.config.mail.nameServers, log: base.log }),
    desk: { ...questionDesk(base), ...surveyDesk(base), ...invitationDesk(base) },
  };
}

/** What mail's verbs need, without a running application: for administration. */
export async function openMailDeps(config: Config = readConfig()): Promise<MailDeps> {
  await applyMigrations(config.databaseUrl, { dataDir: config.dataDir });
  const db = await openDatabase(config.databaseUrl, { dataDir: config.dataDir });
  const files = diskFiles(join(config.dataDir, "files"));
  return mailDeps({ config, clock: systemClock(), log: pinoLog(config.logLevel), db, files });
}

/** The folder of the demo's programme. */
const demoFolder = "content/programmes/italian-clusters";

async function openDemo(deps: Omit<Deps, "keeping" | "films">): Promise<void> {
  const { db, clock, files, log } = deps;
  const bringFilm = (programmeId: string, folder: string, film: FilmSource) =>
    importFilm({ db, files }, programmeId, folder, film);
  const report = await importProgramme({ db, clock, importFilm: bringFilm }, demoFolder);
  await seedDemo(db, report.programmeId);
  await seedSurvey({ db, clock }, report.programmeId);
  log.info("demo.open", { created: report.created, updated: report.updated, kept: report.kept.length });
}

/** Ends what compose began, in the opposite order. */
export async function shutDown(deps: Deps): Promise<void> {
  await Promise.all([deps.mail.stop(), deps.films.stop(), deps.keeping.stop(), deps.pdf.stop()]);
  await deps.live.stop();
  await deps.media.stop();
  await deps.db.close();
}
