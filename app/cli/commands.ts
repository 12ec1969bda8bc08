import type { Command } from "./command";

/** All commands by name. Each is loaded when it is asked for, so that one broken part leaves the others usable. */
export const commands: Record<string, () => Promise<Command>> = {
  doctor: async () => (await import("./doctor/doctor.server")).doctor,
};
