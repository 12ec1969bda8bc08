import { type Keep, type TrimDeps, trimOld } from "../features/privacy/trim-old.server";
import type { Log } from "../ports/log";
import { JobRunner } from "./runner.server";

/** Throws away what has been kept long enough, running. */
export interface KeepOffice {
  stop(): Promise<void>;
}

/** Looks every hour for what is past its time. */
export function openKeepOffice(deps: TrimDeps & { log: Log }, keep: Keep): KeepOffice {
  const trim = {
    name: "trim-old",
    everyMs: 3_600_000,
    run: async () => {
      await trimOld(deps, keep);
      return false;
    },
  };
  const runner = new JobRunner([trim], deps.log);
  runner.start();
  return { stop: () => runner.stop() };
}
