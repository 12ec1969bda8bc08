import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rosterOf } from "../features/people/roster.server";
import { sitesAndPeople } from "../features/programme/sites-and-people.server";
import { RosterPage } from "../features/programme/ui/roster-page";
import { load } from "../http/page.server";

export const loader = load("routes/programmes.$slug.people", "programme", async (visit) => {
  const { deps, programme, crew, standing, may } = visit;
  const people = await rosterOf(deps.db.client, programme.id, deps.clock.now());
  const sites = await sitesAndPeople(deps.db.client, programme.id);
  const mayReadAddress = (id: string) => may("programme.readAddresses", { own: id === standing.membershipId });
  return {
    programme: { slug: programme.slug, title: programme.title, crew },
    sites: sites.map(({ slug, city, country, timeZone, people: names }) => ({
      slug,
      city,
      country,
      timeZone,
      people: names.map((person) => person.name),
    })),
    people: people.map(({ id, name, role, email }) => ({ id, name, role, email: mayReadAddress(id) ? email : null })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People · ${data?.programme.title ?? ""} · Distretto` },
];

export default function People() {
  return <RosterPage {...useLoaderData<typeof loader>()} />;
}
