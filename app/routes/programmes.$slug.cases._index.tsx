import "../i18n/cases-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { completenessOf } from "../features/coursework/case/completeness";
import { readCases } from "../features/coursework/case/read-case.server";
import { CasesPage } from "../features/coursework/case/ui/cases-page";
import { readsCase } from "../features/coursework/case/who-may";
import { casesBegin } from "../http/cases.server";
import { load } from "../http/page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.programme.title ?? "Distretto" }];

export const loader = load("routes/programmes.$slug.cases._index", "programme", async (visit) => {
  const { deps, programme, standing, crew } = visit;
  const [cases, begins] = await Promise.all([readCases(deps.db.client, programme.id), casesBegin(deps, programme.id)]);
  const lines = cases.map(({ site, view }) => {
    const about = { siteId: site.id, givenInAt: view.givenInAt, begins };
    return {
      ...{ slug: site.slug, city: site.city, country: site.country, given: view.givenInAt !== null },
      completeness: readsCase(standing, crew, about, deps.clock.now()) ? completenessOf(view) : null,
      pages: view.slides?.pages ?? 0,
    };
  });
  return { programme: { slug: programme.slug, title: programme.title, crew }, lines };
});

export default function Cases() {
  return <CasesPage {...useLoaderData<typeof loader>()} />;
}
