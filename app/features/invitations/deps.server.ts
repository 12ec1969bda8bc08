import type { Database } from "../../db.server";
import type { EnqueueDeps } from "../mail/enqueue.server";

/** What the verbs of invitations need. */
export type InvitationDeps = EnqueueDeps & { db: Database };
