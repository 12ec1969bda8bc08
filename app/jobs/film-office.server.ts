import { checkNextUpload } from "../features/film/intake/check-upload.server";
import { cleanUploads } from "../features/film/intake/clean-uploads.server";
import type { IntakeDeps } from "../features/film/intake/deps.server";
import { workOnFilms } from "../features/film/intake/work-on-films.server";
import { JobRunner } from "./runner.server";

/** Films on their way in, and the work on those that are here. */
export interface FilmOffice {
  intake: IntakeDeps;
  /** Looks at uploads and jobs now. */
  wake(): void;
  /** Gives back what is being worked on and waits until nothing is. */
  stop(): Promise<void>;
}

/** Starts checking uploads, working on films and removing what was given up. */
export function openFilmOffice(intake: IntakeDeps): FilmOffice {
  const stopping = new AbortController();
  const check = {
    name: "check-films",
    everyMs: 5_000,
    run: async () => {
      const checked = await checkNextUpload(intake);
      if (checked) runner.wake("work-on-films");
      return checked;
    },
  };
  const work = { name: "work-on-films", everyMs: 5_000, run: () => workOnFilms(intake, stopping.signal) };
  const clean = {
    name: "clean-uploads",
    everyMs: 5 * 60_000,
    run: async () => {
      await cleanUploads(intake);
      return false;
    },
  };
  const runner: JobRunner = new JobRunner([check, work, clean], intake.log);
  runner.start();
  return {
    intake,
    wake: () => runner.wake("check-films"),
    async stop() {
      stopping.abort();
      await runner.stop();
    },
  };
}
