import "../i18n/archive-texts";
import "../i18n/session-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReplay } from "../features/archive/read-replay.server";
import { ReplayPage } from "../features/archive/ui/replay-page";
import { load, looksOnly } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { viewerOf } from "../http/viewer.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.session.title ?? "Distretto" }];

export const loader = load("routes/programmes.$slug.sessions.$n.replay", "session", async (visit) => {
  const { deps, programme, session, crew, may } = visit;
  return {
    ...(await readReplay(deps, session, viewerOf(visit))),
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
    mayWatch: may("film.bytes"),
    timeZone: (await readerOf(visit)).timeZone,
  };
});

export const action = looksOnly;

export default function Replay() {
  const view = useLoaderData<typeof loader>();
  return <ReplayPage {...view} />;
}
