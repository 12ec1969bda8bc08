import type { ReadinessLine } from "../programme/views";

interface Facts {
  sites: readonly { id: string; slug: string; city: string; people: readonly unknown[] }[];
  /** Everybody who can be asked, with the answer; null: not asked. */
  invitations: readonly { city: string | null; state: string | null }[];
  /** The newest first. */
  tests: readonly { siteId: string | null; state: string; media: string; at: number }[];
  /** By the site's slug: since when it has the film to its next stop; null while nothing is known of it. */
  filmReady: Readonly<Record<string, number>> | null;
}

/** The readiness board: one line a site. */
export function boardOf({ sites, invitations, tests, filmReady }: Facts): ReadinessLine[] {
  return sites.map(({ id, slug, city, people }) => {
    const answers = invitations.filter((one) => one.city === city).map(({ state }) => state);
    const test = tests.find((one) => one.siteId === id);
    return {
      siteSlug: slug,
      people: people.length,
      invited: answers.some((state) => state !== null),
      accepted: answers.includes("accepted") ? true : answers.includes("declined") ? false : null,
      tested: test ? { ok: test.state === "ok", media: test.media, at: test.at } : null,
      film: filmReady && Object.hasOwn(filmReady, slug) ? 1 : null,
    };
  });
}
