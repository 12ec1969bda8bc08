import "../i18n/archive-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { correctRecord } from "../features/archive/correct-record.server";
import { readCorrections } from "../features/archive/read-record.server";
import { CorrectionDesk } from "../features/archive/ui/correction-desk";
import { note } from "../features/audit/note.server";
import { act, load } from "../http/page.server";
import { readerOf } from "../http/reader.server";

const id = "routes/programmes.$slug.sessions.$n.record";
const kinds = { hide: "record.hidden", show: "record.shown", name: "record.corrected" } as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.session.title ?? "Distretto" }];

export const loader = load(id, "session", async (visit) => {
  const { deps, programme, session, crew } = visit;
  return {
    ...(await readCorrections(deps, session)),
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
    timeZone: (await readerOf(visit)).timeZone,
  };
});

/** What the crew corrects; the record itself stands on the session's page. */
export const action = act(id, "session", async ({ deps, programme, session, standing }, form) => {
  const did = await correctRecord(deps, { session, accountId: standing.accountId, form });
  const facts = { session: session.number };
  await note(deps.db.client, programme.id, deps.clock.now(), { kind: kinds[did], by: standing.membershipId, facts });
  const page = `/programmes/${programme.slug}/sessions/${session.number}`;
  return redirect(did === "name" ? `${page}/record` : page);
});

export default function Corrections() {
  return <CorrectionDesk {...useLoaderData<typeof loader>()} />;
}
