import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readSessionRows, sessionView } from "../features/programme/read-session.server";
import { SessionPage } from "../features/programme/ui/session-page";
import { listThreads } from "../features/questions/list-threads.server";
import { questionLine } from "../features/questions/question-line";
import { load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { recent } from "../http/recent.server";

export const loader = load("routes/programmes.$slug.sessions.$n._index", "session", async (visit) => {
  const { deps, session, may } = visit;
  const { id } = session;
  const rows = await recent(deps, `session ${id}`, () => readSessionRows(deps.db.client, id));
  const view = sessionView(rows, await readerOf(visit), may("film.bytes"), deps.clock.now());
  const threads = may("question.read") ? await recent(deps, `threads ${id}`, () => listThreads(deps, id)) : [];
  return {
    ...view,
    mayJoin: may("session.join"),
    mayAsk: may("question.ask"),
    questions: threads.map(questionLine),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.session.number}. ${data?.session.title ?? ""} · Distretto` },
];

export default function Session() {
  return <SessionPage {...useLoaderData<typeof loader>()} />;
}
