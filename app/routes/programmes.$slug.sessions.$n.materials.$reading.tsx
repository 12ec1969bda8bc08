import "../i18n/reading-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReading } from "../features/programme/read-reading.server";
import { ReadingPage } from "../features/programme/ui/reading-page";
import { load } from "../http/page.server";

export const loader = load("routes/programmes.$slug.sessions.$n.materials.$reading", "session", async (visit) => {
  const { deps, programme, session, crew, params } = visit;
  const reading = await readReading(deps.db.client, programme.id, session, params.reading ?? "");
  return {
    ...reading,
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Distretto` }];

export default function Reading() {
  return <ReadingPage {...useLoaderData<typeof loader>()} />;
}
