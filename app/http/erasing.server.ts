import type { EraseDeps } from "../features/privacy/erase-person.server";
import type { Deps } from "./deps.server";

/** What deletion needs, out of all there is. */
export const erasing = ({ db, files, clock, live, mail }: Deps): EraseDeps => ({
  ...{ db, files, clock, live },
  reader: mail.deps.reader,
});
