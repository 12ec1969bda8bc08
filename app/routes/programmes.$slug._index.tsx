import "../i18n/home-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { courseworkAsks } from "../features/coursework/asks.server";
import { readProgramme } from "../features/programme/read-programme.server";
import { ProgrammePage } from "../features/programme/ui/programme-page";
import { load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

export const loader = load("routes/programmes.$slug._index", "programme", async (visit) => {
  const { deps, programme, standing, context } = visit;
  const now = deps.clock.now();
  const page = await readProgramme(deps.db.client, programme.id, await readerOf(visit), now);
  if (!page.standing) return page;
  const t = translator(context.language, cataloguesOf(context.language));
  const asks = await courseworkAsks(deps.db.client, programme, standing, now, t);
  return { ...page, standing: { ...page.standing, asks: [...page.standing.asks, ...asks] } };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.programme.title ?? ""} · Distretto` },
];

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
