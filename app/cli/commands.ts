import type { Command } from "./command";

/** All commands by name. Each is loaded when it is asked for, so that one broken part leaves the others usable. */
export const commands: Record<string, () => Promise<Command>> = {
  "mail run": async () => (await import("./mail/run.server")).mailRun,
  "mail trim": async () => (await import("./mail/trim.server")).mailTrim,
  doctor: async () => (await import("./doctor/doctor.server")).doctor,
};
