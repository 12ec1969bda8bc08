import { redirect } from "@remix-run/node";
import { correctRecord } from "../features/archive/correct-record.server";
import { note } from "../features/audit/note.server";
import { act, formsOnly } from "../http/page.server";

/** What the crew corrects in a session's record; the record itself stands on the session's page. */
export const action = act(
  "routes/programmes.$slug.sessions.$n.record",
  "session",
  async ({ deps, programme, session, standing }, form) => {
    const did = await correctRecord(deps, { session, accountId: standing.accountId, form });
    const kind = ({ hide: "record.hidden", show: "record.shown", name: "record.corrected" } as const)[did];
    const facts = { session: session.number };
    await note(deps.db.client, programme.id, deps.clock.now(), { kind, by: standing.membershipId, facts });
    const anchor = did === "name" ? "corrections" : "chat";
    return redirect(`/programmes/${programme.slug}/sessions/${session.number}#${anchor}`);
  },
);

export const loader = formsOnly;
