import { useRoomFacts } from "./room-facts";

/** Names a city of the programme by its slug. */
export function useCityOf(): (slug: string) => string {
  const { sites } = useRoomFacts();
  return (slug) => sites.find((site) => site.slug === slug)?.city ?? slug;
}
