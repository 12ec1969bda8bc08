import type { Database } from "../../db.server";
import type { MailDeps } from "../mail/deps.server";
import type { EnqueueDeps } from "../mail/enqueue.server";

/** What the verbs of survey rounds need. */
export type SurveyDeps = EnqueueDeps & Pick<MailDeps, "config"> & { db: Database };
