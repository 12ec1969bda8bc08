/** What the page before the room is made with. Times in milliseconds since 1970. */
export interface JoinFacts {
  programme: { slug: string; title: string };
  session: { id: string; number: number; title: string };
  moment: "before" | "open" | "after";
  startsAt: number;
  /** When the room opens for joining. */
  opensAt: number;
  now: number;
  /** The reader's zone. */
  timeZone: string;
  mayJoin: boolean;
  /** The site this account stands for, with its named people. */
  site: { city: string; country: string; people: string[] } | null;
}
