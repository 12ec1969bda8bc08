import type { Vote } from "../debate/state";
import type { LiveState } from "./state";

/** Who stands on a site's sign-in sheet. */
export const peopleAt = ({ attendees }: Pick<LiveState, "attendees">, slug: string): string[] => [
  ...new Set(Object.values(attendees).flatMap(({ site, people }) => (site?.slug === slug ? people : []))),
];

/** How many have voted, and how many may: everybody on the lists of the cities that are here, and who is here without a city. */
export function turnout(state: LiveState, vote: Vote): { cast: number; of: number } {
  const here = Object.values(state.attendees).filter(
    ({ present, role }) => present && (role === "participant" || role === "guest"),
  );
  const slugs = new Set(here.flatMap(({ site }) => site?.slug ?? []));
  const listed = [...slugs].reduce((sum, slug) => sum + Math.max(1, peopleAt(state, slug).length), 0);
  const cast = Object.values(vote.cast).reduce((sum, count) => sum + count, 0);
  return { cast, of: Math.max(cast, listed + here.filter(({ site }) => !site).length) };
}
