import type { Command } from "./command";

/** All commands by name. Each is loaded when it is asked for, so that one broken part leaves the others usable. */
export const commands: Record<string, () => Promise<Command>> = {
  "organiser add": async () => (await import("./organiser/add.server")).organiserAdd,
  "programme import": async () => (await import("./programme/import.server")).programmeImport,
  "programme export": async () => (await import("./programme/export.server")).programmeExport,
  backup: async () => (await import("./backup/backup.server")).backup,
  restore: async () => (await import("./backup/restore.server")).restore,
  "mail run": async () => (await import("./mail/run.server")).mailRun,
  "mail trim": async () => (await import("./mail/trim.server")).mailTrim,
  doctor: async () => (await import("./doctor/doctor.server")).doctor,
};
