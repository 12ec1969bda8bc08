import type { LiveContext } from "../rules";

/** Somebody in a rehearsal: who practises, or one of the pretend others. */
export type Player = Pick<LiveContext, "attendeeId" | "name" | "role" | "crew" | "givesFloor" | "site" | "people">;

export interface Cast {
  own: Player;
  cities: Player[];
  expert: Player;
  guest: Player;
}

type Site = NonNullable<Player["site"]> & { people: string[] };

/** Whoever practises leads as the moderator does; each city of the programme, an expert and a guest are pretended. */
export function castOf(ownId: string, sites: readonly Site[], names: Record<"own" | "expert" | "guest", string>): Cast {
  const nobody = { crew: false, givesFloor: false, site: null, people: [] };
  return {
    own: { ...nobody, attendeeId: ownId, name: names.own, role: "moderator", crew: true, givesFloor: true },
    expert: { ...nobody, attendeeId: "pretend-expert", name: names.expert, role: "expert", crew: true },
    guest: { ...nobody, attendeeId: "pretend-guest", name: names.guest, role: "guest" },
    cities: sites.map(({ people, ...site }) => ({
      ...nobody,
      attendeeId: `pretend-${site.slug}`,
      name: site.city,
      role: "participant",
      site,
      people,
    })),
  };
}
