import "../i18n/archive-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPlaces } from "../features/archive/read-places.server";
import { longestSearch, search } from "../features/archive/search";
import { SearchPage } from "../features/archive/ui/search-page";
import { load, looksOnly } from "../http/page.server";
import { recent } from "../http/recent.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load("routes/programmes.$slug.search", "programme", async (visit) => {
  const { deps, request, programme, standing, crew, may } = visit;
  const asked = (new URL(request.url).searchParams.get("q") ?? "").slice(0, longestSearch);
  const look = () => readPlaces(deps, programme, { standing, may });
  const places = asked.trim() ? await recent(deps, `places ${programme.id} ${standing.membershipId}`, look) : [];
  return {
    ...search(places, asked),
    asked,
    programme: { slug: programme.slug, title: programme.title, crew },
  };
});

export const action = looksOnly;

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
